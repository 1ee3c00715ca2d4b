/** How names are read before they are compared: letters, not typography. */

/** Letters that a decomposition leaves alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a name: lower case, without diacritics and punctuation. Single letters in a row are one word,
 * so that `K.U. Leuven`, `K U Leuven` and `KU Leuven` are one name, as are `S.A.` and `SA`.
 *
 * @example nameWords('Société K.U. «Leuven»') // ['societe', 'ku', 'leuven']
 */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  let joining = false;
  for (const word of wordsIn(name.toLowerCase())) {
    const single = word.length === 1 && !/\p{N}/u.test(word);
    if (single && joining) words[words.length - 1] += word;
    else words.push(word);
    joining = single;
  }
  return words;
}

/** The runs of letters and digits, without diacritics. */
function wordsIn(lower: string): readonly string[] {
  // Most names are ASCII, and reading 26,000 of them is what a start waits for.
  if (/^[\0-\x7f]*$/.test(lower)) return lower.match(/[a-z\d]+/g) ?? [];
  return (
    lower
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter])
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that say in what legal form an organisation stands, as {@link nameWords} writes them. */
const LEGAL_FORMS = new Set(
  (
    'nv bv bvba cv cvba cvso vzw ivzw asbl aisbl sa sas sasu sarl srl srls sprl scrl scop scic spa spzoo zoo sp zo' +
    ' ab as asa oy oyj aps gmbh mbh ag kg kgaa ev ggmbh se ltd limited plc llp llc inc corp dac clg company co' +
    ' sl slu slne sau lda eood ood ead ad doo dd kft zrt nyrt bt sro ae ike epe oe uab ou mtu sia eeig geie'
  ).split(' '),
);

/** The words of a name without the legal form at its end; all of them where nothing else is left. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1])) end--;
  return words.slice(0, end);
}

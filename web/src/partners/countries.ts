/** Every country that the browser knows a name of, in the reader's alphabet. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that name no country today, or no single one. */
const NO_COUNTRY = new Set(
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
);

export interface Country {
  code: string;
  name: string;
}

const known = new Map<string, Country[]>();

export function countries(locale: string): Country[] {
  const before = known.get(locale);
  if (before !== undefined) return before;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const list = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
    .filter((code) => !NO_COUNTRY.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  known.set(locale, list);
  return list;
}

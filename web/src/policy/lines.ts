/** Labels of pictures, which SVG does not break by itself. */

/** At most two lines of so many letters; what is longer ends in an ellipsis. */
export function twoLines(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const cut = text.lastIndexOf(' ', letters);
  const at = cut <= letters / 3 ? letters : cut;
  const rest = text.slice(at).trim();
  return [text.slice(0, at), rest.length <= letters ? rest : `${rest.slice(0, letters - 1)}…`];
}

/** Round numbers from `low` to `high`, about `wanted` of them. */
export function ticksOf(low: number, high: number, wanted = 5): number[] {
  if (high <= low) return [low];
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

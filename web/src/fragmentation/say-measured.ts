/** Numbers against chance as a person reads them. */
import type { Measured } from '../../../src/model/fragmentation-answer.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import type { Words } from '../speaking.tsx';

/** `1.22`, or what is said where there is too little. */
export function ratioOf({ say, value }: Words, { ratio, few }: Measured): string {
  if (few) return say('fragmentation.few');
  return ratio === undefined ? '–' : value(ratio.value);
}

/** `0.54 to 0.69`; nothing where there is no ratio. */
export function intervalOf({ say, value }: Words, { ratio, few }: Measured): string | undefined {
  if (few || ratio === undefined) return undefined;
  return say('fragmentation.web.interval', {
    low: value(ratio.low),
    high: ratio.high === undefined ? say('fragmentation.web.open') : value(ratio.high),
  });
}

/** `0.61 (0.54–0.69)`: for cells of tables. */
export function ratioWithRange(words: Words, measured: Measured): string {
  const { ratio, few } = measured;
  if (few || ratio === undefined) return ratioOf(words, measured);
  const high = ratio.high === undefined ? '∞' : words.value(ratio.high);
  return `${words.value(ratio.value)} (${words.value(ratio.low)}–${high})`;
}

/** `72.8 (68.2–77.4)`; a dash where chance has no say. */
export function expectedOf({ value }: Words, { expected }: Measured): string {
  return expected === undefined
    ? '–'
    : `${value(expected.value)} (${value(expected.low)}–${value(expected.high)})`;
}

/** How a ratio stands to 1: on which side its interval lies, if on either. */
export function sideOf({ ratio, few }: Measured): 'below' | 'about' | 'above' | 'few' {
  if (few || ratio === undefined) return 'few';
  if ((ratio.high ?? Number.POSITIVE_INFINITY) < 1) return 'below';
  return ratio.low > 1 ? 'above' : 'about';
}

/** An organisation's name in running text, with its mark where it is synthetic. */
export function markedName({ say }: Words, { name, synthetic }: OrganisationRef): string {
  return synthetic ? `${name} (${say('web.synthetic.badge')})` : name;
}

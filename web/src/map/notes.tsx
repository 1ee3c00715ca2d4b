/** What is written under a picture: what was left out, what is synthetic, what the data is. */

import type { NetworkAnswer } from '../../../src/model/answers.ts';
import type { Words } from '../speaking.tsx';

/** The lines at the foot of a saved picture. */
export function pictureNotes(
  words: Words,
  network: NetworkAnswer | undefined,
  dataVersion: string,
  more: string[],
) {
  const day = words.date(new Date().toISOString());
  const names = [...new Set(network?.sources.map(({ attribution, name }) => attribution ?? name))].join(
    ' · ',
  );
  const synthetic =
    network !== undefined && network.synthetic.organisations > 0
      ? [words.say('web.footer.synthetic', { shown: words.number(network.synthetic.organisations) })]
      : [];
  return [
    ...more,
    ...synthetic,
    words.say('web.map.pictureFoot', { day, version: dataVersion.slice(0, 8), names }),
  ];
}

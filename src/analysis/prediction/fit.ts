/** How well organisations answer what is asked, whoever is likely to work with whom. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { groundOf } from './ground.ts';
import { type History, historyOf } from './history.ts';
import type { PredictionQuestion } from './model.ts';
import { askerOf } from './predict.ts';
import { projectsLike, themeLikeness } from './readings.ts';

/**
 * The fit of every organisation to a question, 0…1. With words (what a question is about, or what a profile says) it is
 * the cosine of TF-IDF between those words and the organisation's closest project; with themes and no question it is the
 * cosine of the themes of both (Manning, Raghavan & Schütze 2008, §6.3). A profile that has words and themes gets the
 * mean of the two. Each cosine is taken as a share of the highest among those who `may` be suggested, so that 1 is the
 * best fit there is; all 0 where nothing is asked about and nothing known.
 *
 * @param may 1 for each organisation that comes into question
 * @returns the fit of an organisation by its index; O(n + holders of the asker's themes and words)
 */
export function fitOf(
  ecosystem: Ecosystem,
  question: PredictionQuestion,
  may: Uint8Array,
): (organisation: number) => number {
  const history = historyOf(ecosystem);
  const ground = groundOf(history);
  const asker = askerOf(history, question.asker);
  const own = typeof asker === 'number' ? '' : (asker.text ?? '');
  const words = [own, question.about ?? ''].join(' ').trim();
  const cosines: Float64Array[] = [];
  if (words !== '') cosines.push(closestProject(history, projectsLike(ground, words)));
  if (question.about === undefined) {
    cosines.push(themeLikeness(ground, asker));
  }
  const telling = cosines.map((cosine) => withBest(cosine, may)).filter((one) => one !== undefined);
  return (organisation) =>
    telling.reduce(
      (fit, { cosine, most }) => fit + Math.min(1, cosine[organisation] / most) / telling.length,
      0,
    );
}

function closestProject({ participations }: History, likeness: Float64Array): Float64Array {
  const { projectStart, projectOrganisation, organisationStart } = participations;
  const closest = new Float64Array(organisationStart.length - 1);
  for (let project = 0; project < likeness.length; project++) {
    if (likeness[project] === 0) continue;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      closest[projectOrganisation[i]] = Math.max(closest[projectOrganisation[i]], likeness[project]);
  }
  return closest;
}

/** Cosines with the highest of those who may be suggested; nothing where that is 0. */
function withBest(cosine: Float64Array, may: Uint8Array): { cosine: Float64Array; most: number } | undefined {
  let most = 0;
  for (let o = 0; o < cosine.length; o++) if (may[o] === 1 && cosine[o] > most) most = cosine[o];
  return most === 0 ? undefined : { cosine, most };
}

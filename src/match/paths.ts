/** Who can introduce one organisation to another. */
import type { Language } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import type { PathAnswer } from '../model/path-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { enumerate, say } from '../words/words.ts';
import { type HopReader, hopBetween } from './hop-evidence.ts';
import { hopNetwork } from './hops.ts';
import { brokerBetween, introducersBetween, knownBy } from './introducers.ts';
import { calledShortly } from './shared.ts';
import { countShortest, hopsFrom, type StrongPath, strongestPaths } from './strongest-paths.ts';
import { matchView } from './view.ts';

export interface PathOptions {
  /** Introducers and shortest paths to list, strongest first. */
  limit?: number;
  language: Language;
}
const PATH_LIMIT = 5;
/** How many times as strong a path must be to be shown in spite of one more step. */
const CLEARLY = 2;

type Path = PathAnswer['paths'][number];

/**
 * The best introductions from one organisation to another: who knows both ({@link introducersBetween}), and the
 * shortest paths through shared projects and shared clusters, by strength (see {@link HopNetwork}), with the strongest
 * path of one step more where it is at least twice as strong. The same whatever the order of rows. Memberships that
 * the ecosystem's viewer may not see tie nobody and count nowhere.
 *
 * @returns `shortest` counts all shortest paths; notes tell where there is no path, and why. O(ties) a question
 * @throws NotFoundError for an organisation that the ecosystem does not hold
 * @example introductionPaths(ecosystem, thermovault, deBlauweCluster, { language: 'en' }).paths[0].text
 */
export function introductionPaths(
  ecosystem: Ecosystem,
  from: OrganisationId,
  to: OrganisationId,
  { limit = PATH_LIMIT, language }: PathOptions,
): PathAnswer {
  const [start, end] = [from, to].map((id) => {
    const index = ecosystem.indexOf(id);
    if (index < 0) throw new NotFoundError(`There is no organisation ${id}.`);
    return index;
  });
  const { organisations } = ecosystem;
  const answer: PathAnswer = {
    from: organisationRef(organisations[start]),
    to: organisationRef(organisations[end]),
    introducers: [],
    knowingBoth: 0,
    paths: [],
    notes: [],
    dataVersion: ecosystem.dataVersion,
  };
  const name = (index: number) => calledShortly(organisations[index]);
  if (start === end) {
    answer.notes.push(say(language, 'note.sameOrganisation', { name: name(start) }));
    return answer;
  }
  const view = matchView(ecosystem);
  const network = hopNetwork(view);
  const reader: HopReader = { view, network, language };
  const toEnd = hopsFrom(network, organisations.length, end);
  const length = toEnd[start];
  if (length < 0) {
    const alone = [start, end].filter((index) => !network.hasHops(index));
    answer.notes = [
      ...alone.map((index) => say(language, 'note.withoutPartners', { name: name(index) })),
      ...(alone.length > 0 ? [] : [say(language, 'note.notConnected', { from: name(start), to: name(end) })]),
    ];
    return answer;
  }
  Object.assign(answer, introducersBetween(reader, start, end, limit));
  const count = countShortest(network, toEnd, start);
  const shortest = strongestPaths(network, toEnd, start, length, limit);
  const [longer] = strongestPaths(network, toEnd, start, length + 1, 1);
  answer.shortest = { length, count };
  answer.paths = shortest.map((path) => pathOf(reader, path, false));
  if (count > shortest.length)
    answer.notes.push(say(language, 'note.pathsCut', { count, shown: shortest.length }));
  if (longer !== undefined && longer.strength >= CLEARLY * shortest[0].strength) {
    answer.paths.push(pathOf(reader, longer, true));
    answer.notes.push(say(language, 'note.longerIsStronger'));
  }
  return answer;
}

function pathOf(reader: HopReader, { nodes, strength }: StrongPath, longer: boolean): Path {
  const { language, view } = reader;
  const hops = nodes.slice(1).map((to, step) => hopBetween(reader, nodes[step], to));
  const name = (index: number) => calledShortly(view.ecosystem.organisations[index]);
  const sentences = hops.map(({ text }) => text);
  if (nodes.length > 2)
    sentences.unshift(
      say(language, 'path.through', {
        from: name(nodes[0]),
        to: name(nodes[nodes.length - 1]),
        through: enumerate(language, nodes.slice(1, -1).map(name)),
      }),
    );
  const introducers = hops.flatMap((hop, step) => [
    ...(hop.kind === 'cluster' ? brokerBetween(reader, nodes[step], nodes[step + 1]) : []),
    ...(step + 1 < hops.length
      ? [
          {
            organisation: hop.to,
            ...knownBy(reader, nodes[step], nodes[step + 1], nodes[step + 2], [hop, hops[step + 1]]),
          },
        ]
      : []),
  ]);
  return {
    hops,
    strength,
    freshness: Math.min(...hops.map(({ freshness }) => freshness)),
    longer,
    text: sentences.join(' '),
    introducers,
  };
}

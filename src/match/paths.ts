/** Who can introduce one organisation to another. */
import { type Language, type PathAnswer, projectRef } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { enumerate, say } from '../words/words.ts';
import { type HopNetwork, hopNetwork } from './hops.ts';
import { calledShortly, projectWithYear, sharedProjects } from './shared.ts';
import { countShortest, hopsFrom, type StrongPath, strongestPaths } from './strongest-paths.ts';
import { matchView } from './view.ts';

export interface PathOptions {
  /** Shortest paths to list, strongest first. */
  limit?: number;
  language: Language;
}
const PATH_LIMIT = 5;
/** How many times as strong a path must be to be shown in spite of one more step. */
const CLEARLY = 2;
/** Projects that a sentence names. */
const NAMED = 3;

type Path = PathAnswer['paths'][number];
type Hop = Path['hops'][number];

/**
 * The best introductions from one organisation to another: shortest paths through shared projects and shared
 * clusters, by strength (see {@link HopNetwork}), and the strongest path of one step more where it is at least
 * twice as strong. The same whatever the order of rows.
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
    paths: [],
    notes: [],
    dataVersion: ecosystem.dataVersion,
  };
  const name = (index: number) => calledShortly(organisations[index]);
  if (start === end) {
    answer.notes.push(say(language, 'note.sameOrganisation', { name: name(start) }));
    return answer;
  }
  const network = hopNetwork(matchView(ecosystem));
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
  const count = countShortest(network, toEnd, start);
  const shortest = strongestPaths(network, toEnd, start, length, limit);
  const [longer] = strongestPaths(network, toEnd, start, length + 1, 1);
  const paths = [...shortest];
  answer.shortest = { length, count };
  if (count > shortest.length)
    answer.notes.push(say(language, 'note.pathsCut', { count, shown: shortest.length }));
  if (longer !== undefined && longer.strength >= CLEARLY * shortest[0].strength) {
    paths.push(longer);
    answer.notes.push(say(language, 'note.longerIsStronger'));
  }
  answer.paths = paths.map((path) => pathOf(ecosystem, network, path, language));
  return answer;
}

function pathOf(
  ecosystem: Ecosystem,
  network: HopNetwork,
  { nodes, strength }: StrongPath,
  language: Language,
): Path {
  const hops = nodes.slice(1).map((to, step) => hopOf(ecosystem, network, nodes[step], to, language));
  const name = (index: number) => calledShortly(ecosystem.organisations[index]);
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
    ...clusterOrganisation(ecosystem, network, nodes[step], nodes[step + 1], language),
    ...(step + 1 < hops.length ? [{ organisation: hop.to, why: `${hop.text} ${hops[step + 1].text}` }] : []),
  ]);
  return { hops, strength, text: sentences.join(' '), introducers };
}

/** The cluster organisation between two that only a cluster ties, where it is neither of the two. */
function clusterOrganisation(
  ecosystem: Ecosystem,
  network: HopNetwork,
  from: number,
  to: number,
  language: Language,
): Path['introducers'] {
  const circle = network.circleOf(from, to);
  if (circle?.broker === undefined || circle.broker === from || circle.broker === to) return [];
  const { organisations } = ecosystem;
  const broker = organisations[circle.broker];
  const why = [from, to].map((member) =>
    say(language, 'path.memberOf', {
      member: calledShortly(organisations[member]),
      broker: calledShortly(broker),
      cluster: circle.cluster.name,
    }),
  );
  return [{ organisation: organisationRef(broker), why: why.join(' ') }];
}

function hopOf(ecosystem: Ecosystem, network: HopNetwork, from: number, to: number, language: Language): Hop {
  const { organisations } = ecosystem;
  const projects = sharedProjects(ecosystem, from, to);
  const hop = {
    from: organisationRef(organisations[from]),
    to: organisationRef(organisations[to]),
    projects: projects.map(projectRef),
    strength: network.strength(from, to),
  };
  const names = { from: calledShortly(organisations[from]), to: calledShortly(organisations[to]) };
  if (projects.length > 0) {
    const named = projects.slice(0, NAMED).map(projectWithYear);
    const others = projects.length - NAMED;
    return {
      ...hop,
      text:
        others > 0
          ? say(language, 'path.moreProjects', { ...names, projects: named.join(', '), count: others })
          : say(language, 'path.projects', { ...names, projects: enumerate(language, named) }),
    };
  }
  const { cluster, broker } = network.circleOf(from, to)!;
  return {
    ...hop,
    cluster: { id: cluster.id, name: cluster.name },
    text:
      broker === from || broker === to
        ? say(language, 'path.memberOf', {
            member: broker === from ? names.to : names.from,
            broker: broker === from ? names.from : names.to,
            cluster: cluster.name,
          })
        : say(language, 'path.members', { ...names, cluster: cluster.name }),
  };
}

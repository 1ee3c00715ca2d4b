/** What a hop between two organisations rests on: the projects or the cluster, how fresh they are, and in words. */
import { type Language, projectRef } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { HopKind, PathHop } from '../model/path-answer.ts';
import { enumerate, say } from '../words/words.ts';
import type { Circle, HopNetwork } from './hops.ts';
import { calledShortly, projectWithYear, sharedProjectIndices } from './shared.ts';
import type { MatchView } from './view.ts';

/** Projects that a sentence names. */
const NAMED = 3;

/** What words about hops are made from. */
export interface HopReader {
  readonly view: MatchView;
  readonly network: HopNetwork;
  readonly language: Language;
}

/** The hop between two that are one hop apart, by index, with its evidence. */
export function hopBetween(reader: HopReader, from: number, to: number): PathHop {
  const { view, network } = reader;
  const { organisations, projects } = view.ecosystem;
  const shared = sharedProjectIndices(view.ecosystem, from, to);
  const circle = network.circleOf(from, to);
  const runs = circle !== undefined && (circle.broker === from || circle.broker === to);
  const tied = shared.length === 0 || runs ? circle : undefined;
  const freshness = shared.reduce(
    (most, project) => Math.max(most, view.recent.participations.weight[project]),
    tied === undefined ? 0 : 1,
  );
  const until = lastDay(shared.map((project) => projects[project]));
  const names = { from: calledShortly(organisations[from]), to: calledShortly(organisations[to]) };
  const sentences = [
    ...(shared.length === 0 ? [] : [projectsSentence(reader, shared, names)]),
    ...(tied === undefined ? [] : [clusterSentence(reader, tied, from, to)]),
  ];
  return {
    from: organisationRef(organisations[from]),
    to: organisationRef(organisations[to]),
    kind: runs ? 'cluster-organisation' : kindOf(shared.length, freshness),
    projects: shared.map((project) => projectRef(projects[project])),
    ...(tied === undefined ? {} : { cluster: { id: tied.cluster.id, name: tied.cluster.name } }),
    strength: network.strength(from, to),
    freshness,
    ...(until === undefined ? {} : { until }),
    text: sentences.join(' '),
  };
}

function kindOf(shared: number, freshness: number): HopKind {
  if (shared === 0) return 'cluster';
  return freshness === 1 ? 'project' : 'former-consortium';
}

function lastDay(projects: readonly { endDate?: string | undefined }[]): string | undefined {
  return projects.reduce<string | undefined>(
    (last, { endDate }) => (endDate !== undefined && (last === undefined || endDate > last) ? endDate : last),
    undefined,
  );
}

function projectsSentence(
  { view, language }: HopReader,
  shared: readonly number[],
  names: { from: string; to: string },
): string {
  const named = shared.slice(0, NAMED).map((project) => projectWithYear(view.ecosystem.projects[project]));
  const count = shared.length - NAMED;
  return count > 0
    ? say(language, 'path.moreProjects', { ...names, projects: named.join(', '), count })
    : say(language, 'path.projects', { ...names, projects: enumerate(language, named) });
}

/** How two are in a circle: one runs it, or both are members. */
function clusterSentence(reader: HopReader, circle: Circle, from: number, to: number): string {
  if (circle.broker === from || circle.broker === to)
    return memberSentence(reader, circle, circle.broker === from ? to : from);
  const { organisations } = reader.view.ecosystem;
  return say(reader.language, 'path.members', {
    from: calledShortly(organisations[from]),
    to: calledShortly(organisations[to]),
    cluster: circle.cluster.name,
  });
}

/** That somebody is a member of a circle, and who runs it. */
export function memberSentence({ view, language }: HopReader, circle: Circle, member: number): string {
  const { organisations } = view.ecosystem;
  const [name, broker] = [calledShortly(organisations[member]), calledShortly(organisations[circle.broker!])];
  const { cluster } = circle;
  // Most clusters go by the name of the organisation that runs them.
  return broker.toLowerCase() === cluster.name.toLowerCase()
    ? say(language, 'path.memberIn', { member: name, cluster: cluster.name })
    : say(language, 'path.memberOf', { member: name, broker, cluster: cluster.name });
}

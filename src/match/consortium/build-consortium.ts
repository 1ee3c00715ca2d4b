/** A consortium for a call: who should be in it, and what each brings. */
import type { Language } from '../../model/answers.ts';
import type {
  ConsortiumAnswer,
  ConsortiumQuery,
  TeamMember,
  TeamParts,
} from '../../model/consortium-answer.ts';
import { NotFoundError, UsageError } from '../../model/errors.ts';
import type { OrganisationId } from '../../model/ids.ts';
import { organisationRef } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { isIn } from '../../network/place-filter.ts';
import { say } from '../../words/words.ts';
import { best } from '../fusion.ts';
import { calledShortly } from '../shared.ts';
import { type MatchView, matchView } from '../view.ts';
import { chooseTeam, rankForPlace } from './choose-team.ts';
import { type Need, needsOf } from './needs.ts';
import { evidenceOf, needName } from './team-evidence.ts';
import { gainOf, levelsOf, worthOf } from './team-problem.ts';
import { type TeamSpace, teamSpace } from './team-space.ts';

const INSTEAD = 3;
const BRINGS = 4;
/** Less than this is what sums of fractions leave over. */
const ROUNDING = 1e-12;

/**
 * Puts a team together for a call: with those on board and those who must be in it, as many others as fill the
 * size asked for, chosen by {@link chooseTeam} for what they are worth to the team ({@link teamSpace}) within the
 * limits. With nobody on board the organisation that fits the call best leads, and the others are chosen around it.
 * Cluster organisations are brokers and only in a team that names them.
 *
 * @returns the team with reasons and substitutes; an empty team, with a note, where no team keeps the limits. The
 *   same for the same ecosystem and question, whatever the order of rows
 * @throws NotFoundError for an organisation or theme that is not there; UsageError for one that must and must not be in
 * @example buildConsortium(ecosystem, ConsortiumQuery.parse({ themes: ['energy storage'], size: 6 }), 'en').team
 */
export function buildConsortium(
  whole: Ecosystem,
  query: ConsortiumQuery,
  language: Language,
): ConsortiumAnswer {
  const view = matchView(whole, query.asOf);
  const { ecosystem } = view;
  const named = askedFor(ecosystem, query);
  const needs = needsOf(view, {
    themes: query.themes,
    ...(query.text === undefined ? {} : { text: query.text }),
    onBoard: named,
  });
  const free = Math.max(0, query.size - named.length);
  const candidates = candidatesFor(view, query, named);
  const notes: string[] = [];
  if (query.asOf !== undefined) notes.push(say(language, 'consortium.asOf', { day: query.asOf }));
  notes.push(...notesOnNeeds(query, needs, named, language));

  const keep = indicesOf(ecosystem, query.keep).filter((node) => candidates.includes(node));
  const lead = named.length === 0 ? (keep[0] ?? leadFor(view, needs, candidates)) : undefined;
  const onBoard = lead === undefined ? named : [lead];
  if (lead !== undefined)
    notes.push(say(language, 'consortium.lead', { name: calledShortly(ecosystem.organisations[lead]) }));
  const space = teamSpace(view, query, {
    needs,
    onBoard,
    candidates: candidates.filter((node) => node !== lead),
    pick: lead === undefined ? free : free - 1,
  });
  const { problem } = space;
  const place = new Map(space.candidates.map((node, c) => [node, c]));
  const choice = chooseTeam(
    problem,
    keep.flatMap((node) => place.get(node) ?? []),
  );
  if (choice === undefined) notes.push(say(language, 'consortium.nobody', { size: query.size }));
  else if (free === 0) notes.push(say(language, 'consortium.full', { size: query.size }));
  else if (choice.chosen.length < problem.pick)
    notes.push(say(language, 'consortium.fewer', { count: problem.worth.length }));
  notes.push(say(language, 'consortium.measured'));

  const chosen = choice?.chosen ?? [];
  const value = choice?.value ?? 0;
  const cover = coverOf(space, chosen);
  const refs = (ids: readonly OrganisationId[]) =>
    ids.map((id) => organisationRef(ecosystem.organisations[ecosystem.indexOf(id)]));
  return {
    query: { ...query, with: refs(query.with), must: refs(query.must) },
    candidates: problem.worth.length,
    needs: needs.map((need, i) => ({
      need: needName(need, language),
      kind: need.kind,
      ...(need.theme === undefined ? {} : { theme: need.theme }),
      weight: need.weight,
      covered: cover[i],
      coveredOnBoard: Math.min(1, problem.have[i]),
    })),
    team:
      choice === undefined
        ? []
        : membersOf({
            view,
            space,
            chosen,
            running: choice.running,
            language,
            query,
            ...(lead === undefined ? {} : { lead }),
          }),
    figures: {
      value: figure(value, 'value', chosen.length, language),
      reached: figure(
        choice === undefined || choice.bound === 0 ? 0 : value / choice.bound,
        'reached',
        problem.worth.length,
        language,
      ),
      cover: figure(
        needs.reduce((sum, { weight }, i) => sum + weight * cover[i], 0),
        'cover',
        needs.length,
        language,
      ),
    },
    notes,
    dataVersion: ecosystem.dataVersion,
  };
}

/** Those whom the question names, by index: on board first, then those who must be in. */
function askedFor(ecosystem: Ecosystem, query: ConsortiumQuery): number[] {
  const excluded = new Set(query.not);
  const all = indicesOf(ecosystem, [...query.with, ...query.must]);
  for (const { id, name } of all.map((node) => ecosystem.organisations[node]))
    if (excluded.has(id)) throw new UsageError(`${name} (${id}) both must and must not be in the team.`);
  return all;
}

function indicesOf(ecosystem: Ecosystem, ids: readonly OrganisationId[]): number[] {
  return [...new Set(ids)].map((id) => {
    const index = ecosystem.indexOf(id);
    if (index < 0) throw new NotFoundError(`There is no organisation ${id}.`);
    return index;
  });
}

/** Everyone who may be chosen, ascending. */
function candidatesFor(
  { ecosystem, present, brokers }: MatchView,
  { not, countries }: ConsortiumQuery,
  named: readonly number[],
): number[] {
  const { organisations } = ecosystem;
  const excluded = new Set<string>(not);
  const there = new Set(named);
  const anywhere = countries === undefined || countries.length === 0;
  return Array.from(organisations, (_, node) => node).filter(
    (node) =>
      present[node] === 1 &&
      brokers[node] === 0 &&
      !there.has(node) &&
      !excluded.has(organisations[node].id) &&
      (anywhere || isIn(organisations[node].place, countries)),
  );
}

/** Who brings most of what is needed, then who does most. */
function leadFor(
  { activity }: MatchView,
  needs: readonly Need[],
  candidates: readonly number[],
): number | undefined {
  const scores = Float64Array.from(
    candidates,
    (node) =>
      needs.reduce((sum, { weight, level }) => sum + weight * level[node], 0) +
      1e-6 * Math.log1p(activity[node]),
  );
  const allowed = new Uint8Array(candidates.reduce((most, node) => Math.max(most, node), -1) + 1).fill(1);
  return best({ nodes: Int32Array.from(candidates), scores }, allowed, 1).nodes[0];
}

function notesOnNeeds(
  { text, themes }: ConsortiumQuery,
  needs: readonly Need[],
  onBoard: readonly number[],
  language: Language,
): string[] {
  if (needs.length === 0) return [say(language, 'consortium.noNeeds')];
  if (text !== undefined && !needs.some(({ kind }) => kind === 'work'))
    return [say(language, 'consortium.noWork')];
  if (text === undefined && themes.length === 0 && onBoard.length > 0)
    return [say(language, 'consortium.noCall')];
  return [];
}

function coverOf({ problem, needs }: TeamSpace, chosen: readonly number[]): number[] {
  const levels = levelsOf(problem, chosen);
  return needs.map((_, i) => Math.min(1, levels[i]));
}

function figure(value: number, name: 'value' | 'reached' | 'cover', n: number, language: Language) {
  const definition = {
    value: () => say(language, 'consortium.figure.value'),
    reached: () => say(language, 'consortium.figure.reached'),
    cover: () => say(language, 'consortium.figure.cover'),
  }[name]();
  return { value, definition, source: say(language, 'consortium.figure.source'), n };
}

interface Explaining {
  view: MatchView;
  space: TeamSpace;
  chosen: readonly number[];
  running: readonly number[];
  language: Language;
  query: ConsortiumQuery;
  lead?: number;
}

function membersOf(explaining: Explaining): TeamMember[] {
  const { view, space, chosen, query, lead } = explaining;
  const { organisations } = view.ecosystem;
  const team = [...space.onBoard, ...chosen.map((c) => space.candidates[c])];
  const onBoard = new Set<string>(query.with);
  return [
    ...space.onBoard.map((node): TeamMember => {
      const place = node === lead ? 'chosen' : onBoard.has(organisations[node].id) ? 'with' : 'must';
      return {
        organisation: organisationRef(organisations[node]),
        place,
        adds: 0,
        parts: { cover: 0, experience: 0, ties: 0, novelty: 0 },
        brings: bringsOf(explaining, node, team),
        evidence: evidenceOf({ ...explaining, node, team, onBoard: space.onBoard, needs: space.needs }),
        instead: [],
      };
    }),
    ...chosen.map((candidate) => chosenMember(explaining, candidate, team)),
  ];
}

function chosenMember(explaining: Explaining, candidate: number, team: readonly number[]): TeamMember {
  const { view, space, chosen, running, query } = explaining;
  const { problem, candidates } = space;
  const { organisations } = view.ecosystem;
  const node = candidates[candidate];
  const rest = chosen.filter((other) => other !== candidate);
  const adds = gainOf(problem, levelsOf(problem, rest), candidate);
  const own = space.own(candidate);
  const parts: TeamParts = { cover: coverOnly(space, rest, candidate), ...own };
  // What a community opens counts as new.
  const others = adds - parts.cover - own.experience - own.ties;
  parts.novelty = others > ROUNDING ? others : 0;
  const value = worthOf(problem, chosen);
  return {
    organisation: organisationRef(organisations[node]),
    place: 'chosen',
    adds,
    parts,
    brings: bringsOf(explaining, node, team),
    evidence: evidenceOf({
      ...explaining,
      node,
      team,
      onBoard: space.onBoard,
      needs: space.needs,
      ...(space.isNewcomer(node) ? { newcomer: true } : {}),
      ...(space.onBoard.every((other) => space.community[other] !== space.community[node])
        ? { opensCommunity: true }
        : {}),
      limits: query,
    }),
    instead: rankForPlace(problem, rest, running)
      .filter(({ candidate: other }) => other !== candidate)
      .slice(0, INSTEAD)
      .map(({ candidate: other, gain }) => ({
        organisation: organisationRef(organisations[candidates[other]]),
        change: worthOf(problem, rest) + gain - value,
      })),
  };
}

/** What a candidate adds to the cover of the needs. */
function coverOnly({ problem, needs }: TeamSpace, rest: readonly number[], candidate: number): number {
  const [before, after] = [levelsOf(problem, rest), levelsOf(problem, [...rest, candidate])];
  return needs.reduce(
    (sum, _, i) => sum + problem.weight[i] * (Math.min(1, after[i]) - Math.min(1, before[i])),
    0,
  );
}

function bringsOf(
  { space, language }: Explaining,
  node: number,
  team: readonly number[],
): TeamMember['brings'] {
  return space.needs
    .map((need, order) => ({
      need: needName(need, language),
      level: need.level[node],
      only: team.every((other) => other === node || need.level[other] === 0),
      order,
    }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level || a.order - b.order)
    .slice(0, BRINGS)
    .map(({ need, level, only }) => ({ need, level, only }));
}

/** Why somebody is in a team, in reasons that can be checked in the data. */
import { type Evidence, type Language, projectRef } from '../../model/answers.ts';
import type { ConsortiumQuery } from '../../model/consortium-answer.ts';
import { organisationRef } from '../../model/organisation.ts';
import type { ProjectSummary } from '../../network/ecosystem.ts';
import { helixName, say, sizeName } from '../../words/words.ts';
import { evidenceFor } from '../evidence.ts';
import { calledShortly, newestFirst, projectWithYear, sharedProjects, tieWeight } from '../shared.ts';
import type { MatchView } from '../view.ts';
import type { Need } from './needs.ts';

/** Needs and partners that are named, and projects shown with each. */
const NAMED_NEEDS = 2;
const NAMED_PARTNERS = 2;
const PROJECTS = 3;

interface Asked {
  view: MatchView;
  language: Language;
  node: number;
  /** Everyone in the team, by index. */
  team: readonly number[];
  onBoard: readonly number[];
  needs: readonly Need[];
  newcomer?: boolean;
  opensCommunity?: boolean;
  limits?: ConsortiumQuery;
}

/** What a need is called. */
export function needName({ kind, label }: Need, language: Language): string {
  return kind === 'work' ? say(language, 'consortium.work') : label;
}

/** Reasons, most telling first: what it has done of what is needed, whom it worked with, what is new, what it counts as. */
export function evidenceOf(asked: Asked): Evidence[] {
  return [...needReasons(asked), ...tieReasons(asked), ...noveltyReasons(asked), ...limitReasons(asked)];
}

const nameOf = ({ view }: Asked, node: number) => calledShortly(view.ecosystem.organisations[node]);

function needReasons(asked: Asked): Evidence[] {
  const { needs, node, team, language } = asked;
  const most = needs
    .map((need, order) => ({ need, order, counts: need.weight * need.level[node] }))
    .filter(({ counts }) => counts > 0)
    .sort((a, b) => b.counts - a.counts || a.order - b.order)
    .slice(0, NAMED_NEEDS);
  return most.map(({ need }) => {
    const projects = projectsFor(asked, need);
    const params = {
      name: nameOf(asked, node),
      count: projects.length,
      project: projectWithYear(projects[0]),
    };
    const sentence =
      need.kind === 'work'
        ? say(language, 'consortium.evidence.work', params)
        : say(language, 'consortium.evidence.need', { ...params, need: need.label });
    const only = team.length > 1 && team.every((other) => other === node || need.level[other] === 0);
    const alone = only
      ? ` ${say(language, 'consortium.evidence.only', { need: needName(need, language) })}`
      : '';
    return {
      kind: 'covers-need',
      params: { need: need.label, count: projects.length },
      text: `${sentence}${alone}`,
      projects: projects.slice(0, PROJECTS).map(projectRef),
      ...(need.theme === undefined ? {} : { themes: [{ id: need.theme, title: need.label }] }),
    };
  });
}

/** An organisation's projects for a need: for work like a text the most alike first, else the newest. */
function projectsFor({ view: { ecosystem }, node }: Asked, need: Need): ProjectSummary[] {
  const { organisationStart, organisationProject } = ecosystem.participations;
  return [...organisationProject.subarray(organisationStart[node], organisationStart[node + 1])]
    .filter((project) => need.projects.has(project))
    .map((project) => ({ project: ecosystem.projects[project], counts: need.projects.get(project)! }))
    .sort((a, b) => b.counts - a.counts || newestFirst(a.project, b.project))
    .map(({ project }) => project);
}

function tieReasons(asked: Asked): Evidence[] {
  const { view, node, team, onBoard, language } = asked;
  const { ecosystem, recent } = view;
  const others = team.filter((other) => other !== node);
  const known = others
    .map((other) => ({ other, weight: tieWeight(recent.ties, node, other) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.other - b.other)
    .slice(0, NAMED_PARTNERS);
  if (known.length > 0)
    return known.map(({ other }) => {
      const projects = sharedProjects(ecosystem, node, other);
      const params = {
        name: nameOf(asked, node),
        partner: nameOf(asked, other),
        project: projectWithYear(projects[0]),
      };
      return {
        kind: 'worked-together',
        params,
        text: say(language, 'consortium.evidence.worked', params),
        projects: projects.slice(0, PROJECTS).map(projectRef),
        organisations: [organisationRef(ecosystem.organisations[other])],
      };
    });
  for (const other of onBoard) {
    if (other === node) continue;
    const through = evidenceFor(view, other, language)(node).find(({ kind }) => kind === 'shared-partner');
    if (through !== undefined) return [through];
  }
  return others.length === 0
    ? []
    : [{ kind: 'worked-together', params: { count: 0 }, text: say(language, 'consortium.evidence.noTie') }];
}

function noveltyReasons(asked: Asked): Evidence[] {
  const { view, node, newcomer, opensCommunity, language } = asked;
  const reasons: Evidence[] = [];
  if (newcomer) {
    const { organisationStart, organisationProject } = view.ecosystem.participations;
    const years = [...organisationProject.subarray(organisationStart[node], organisationStart[node + 1])]
      .map((project) => view.ecosystem.projects[project].startDate?.slice(0, 4))
      .filter((year) => year !== undefined)
      .sort();
    const params = { name: nameOf(asked, node), year: years[0] ?? '?' };
    reasons.push({ kind: 'newcomer', params, text: say(language, 'consortium.evidence.newcomer', params) });
  }
  if (opensCommunity)
    reasons.push({
      kind: 'other-community',
      params: {},
      text: say(language, 'consortium.evidence.community'),
    });
  return reasons;
}

function limitReasons({ view, node, limits, language }: Asked): Evidence[] {
  if (limits === undefined) return [];
  const { helix, size } = view.ecosystem.organisations[node];
  const groups = [
    ...((limits.helix[helix] ?? 0) > 0 ? [helixName(language, helix)] : []),
    ...(limits.smeShare > 0 && size === 'sme' ? [sizeName(language, 'sme')] : []),
  ];
  return groups.map((group) => ({
    kind: 'fills-limit',
    params: { group },
    text: say(language, 'consortium.evidence.counts', { group }),
  }));
}

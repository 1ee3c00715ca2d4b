/** "Replace this one" and "one more from the public side": the rest of the team stays as it is. */
import type { Language } from '../../model/answers.ts';
import type { ConsortiumAnswer, ConsortiumQuery } from '../../model/consortium-answer.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { OrganisationId } from '../../model/ids.ts';
import type { Helix } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { say } from '../../words/words.ts';
import { buildConsortium } from './build-consortium.ts';

/**
 * The team that a question gives, with one of its members replaced by whom the others gain most from.
 * @throws NotFoundError where the organisation is not in that team
 */
export function replaceMember(
  ecosystem: Ecosystem,
  query: ConsortiumQuery,
  leaving: OrganisationId,
  language: Language,
): ConsortiumAnswer {
  const before = buildConsortium(ecosystem, query, language);
  const left = before.team.find(({ organisation }) => organisation.id === leaving);
  if (left === undefined) {
    const name = ecosystem.organisations[ecosystem.indexOf(leaving)]?.name ?? leaving;
    throw new NotFoundError(`${name} is not in this team: ${namesIn(before)}.`);
  }
  const stays = (id: OrganisationId) => id !== leaving;
  const answer = buildConsortium(
    ecosystem,
    {
      ...query,
      size: before.team.length,
      with: query.with.filter(stays),
      must: query.must.filter(stays),
      keep: chosenIn(before).filter(stays),
      not: [...query.not, leaving],
    },
    language,
  );
  const by = newIn(answer, before);
  if (by !== undefined)
    answer.notes.unshift(say(language, 'consortium.replaced', { name: left.organisation.name, by }));
  return answer;
}

/** The team that a question gives, with one more of a helix. */
export function addMember(
  ecosystem: Ecosystem,
  query: ConsortiumQuery,
  helix: Helix,
  language: Language,
): ConsortiumAnswer {
  const before = buildConsortium(ecosystem, query, language);
  const there = before.team.filter(({ organisation }) => organisation.helix === helix).length;
  const answer = buildConsortium(
    ecosystem,
    {
      ...query,
      size: before.team.length + 1,
      keep: chosenIn(before),
      helix: { ...query.helix, [helix]: Math.max(query.helix[helix] ?? 0, there + 1) },
    },
    language,
  );
  const name = newIn(answer, before);
  if (name !== undefined) answer.notes.unshift(say(language, 'consortium.added', { name }));
  return answer;
}

const chosenIn = ({ team }: ConsortiumAnswer): OrganisationId[] =>
  team.filter(({ place }) => place === 'chosen').map(({ organisation }) => organisation.id);

const namesIn = ({ team }: ConsortiumAnswer): string =>
  team.map(({ organisation }) => organisation.name).join(', ');

/** The name of who is in the one and not in the other. */
function newIn(answer: ConsortiumAnswer, before: ConsortiumAnswer): string | undefined {
  const there = new Set<string>(before.team.map(({ organisation }) => organisation.id));
  return answer.team.find(({ organisation }) => !there.has(organisation.id))?.organisation.name;
}

import type { GroupsAtHand } from '../analysis/groups/groups.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { type Language, say } from '../words/words.ts';
import { kindName } from './fragmentation-words.ts';

/** What a reader of any figures by these groups should know. */
export function groupNotes(ecosystem: Ecosystem, cover: GroupsAtHand, language: Language): string[] {
  const { asked, by, overlapping } = cover;
  const notes: string[] = [];
  if (asked !== by)
    notes.push(
      say(language, 'fragmentation.note.standIn', {
        asked: kindName(language, asked),
        by: kindName(language, by),
      }),
    );
  if (by === 'community') notes.push(say(language, 'fragmentation.note.communities'));
  if ((by === 'cluster' || asked === 'cluster') && knowsOnlyEurope(ecosystem))
    notes.push(say(language, 'fragmentation.note.european'));
  if (overlapping) notes.push(say(language, 'fragmentation.note.overlapping'));
  return notes;
}

/** What a reader of figures about ties in and between these groups should know. */
export function fragmentationNotes(ecosystem: Ecosystem, cover: GroupsAtHand, language: Language): string[] {
  const { groups } = cover;
  const notes = groupNotes(ecosystem, cover, language);
  const rest = groups.find((group) => group.rest);
  if (groups.length - (rest === undefined ? 0 : 1) === 1)
    notes.push(say(language, 'fragmentation.note.oneGroup'));
  if (rest !== undefined)
    notes.push(say(language, 'fragmentation.note.rest', { count: rest.members.length }));
  if (ecosystem.options.region !== undefined || ecosystem.options.country !== undefined)
    notes.push(say(language, 'fragmentation.note.partPlaces'));
  if (isPartlySynthetic(ecosystem)) notes.push(say(language, 'fragmentation.note.synthetic'));
  return notes;
}

/** Whether all real projects are of a named programme: those of CORDIS, and no other funder's. */
export function knowsOnlyEurope({ projects }: Ecosystem): boolean {
  const real = projects.filter(({ synthetic }) => !synthetic);
  return (
    real.length > 0 && real.every(({ programme }) => programme !== undefined && EUROPEAN.test(programme))
  );
}

const EUROPEAN = /^(HORIZON|H2020|FP\d|EURATOM)/i;

export function isPartlySynthetic({ organisations, projects }: Ecosystem): boolean {
  return organisations.some(({ synthetic }) => synthetic) || projects.some(({ synthetic }) => synthetic);
}

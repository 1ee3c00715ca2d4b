/**
 * What a score is made of, in words. The matching reads the data in a dozen ways; a person is shown the few
 * kinds of reason that they come down to.
 */
import type { Suggestion } from '../model/answers.ts';
import { type Language, say } from './words.ts';

/** In the order in which they are shown. `repetition` takes away: what a suggestion loses for being like one above it. */
export const PART_KINDS = [
  'circles',
  'partners',
  'themes',
  'offers',
  'cluster',
  'place',
  'activity',
  'fit',
  'new',
  'feedback',
  'other',
  'repetition',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

const KIND_OF: Readonly<Record<string, PartKind>> = {
  circles: 'circles',
  walk: 'circles',
  sharedPartners: 'partners',
  recentPartners: 'partners',
  programme: 'themes',
  themeActivity: 'themes',
  themes: 'themes',
  words: 'themes',
  calls: 'themes',
  question: 'themes',
  closest: 'themes',
  likeClosest: 'themes',
  focus: 'themes',
  around: 'themes',
  call: 'themes',
  field: 'themes',
  offers: 'offers',
  cluster: 'cluster',
  countryAffinity: 'place',
  distance: 'place',
  beside: 'place',
  nearby: 'place',
  helixAffinity: 'activity',
  partners: 'activity',
  broughtIn: 'activity',
  recentProjects: 'activity',
  idle: 'activity',
  fit: 'fit',
  unacquainted: 'new',
  bridging: 'new',
  region: 'new',
  newcomer: 'new',
  sme: 'new',
  feedback: 'feedback',
  repetition: 'repetition',
};

/** A suggestion's parts summed by kind, in the order of {@link PART_KINDS}; those that add nothing are left out. */
export function partsByKind(parts: Suggestion['parts']): { kind: PartKind; value: number }[] {
  const sums = new Map<PartKind, number>();
  for (const [name, value] of Object.entries(parts)) {
    const kind = KIND_OF[name] ?? 'other';
    sums.set(kind, (sums.get(kind) ?? 0) + value);
  }
  return PART_KINDS.map((kind) => ({ kind, value: sums.get(kind) ?? 0 })).filter(({ value }) => value !== 0);
}

export function partKindName(language: Language, kind: PartKind): string {
  switch (kind) {
    case 'circles':
      return say(language, 'web.part.circles');
    case 'partners':
      return say(language, 'web.part.partners');
    case 'themes':
      return say(language, 'web.part.themes');
    case 'offers':
      return say(language, 'web.part.offers');
    case 'cluster':
      return say(language, 'web.part.cluster');
    case 'place':
      return say(language, 'web.part.place');
    case 'activity':
      return say(language, 'web.part.activity');
    case 'fit':
      return say(language, 'suggestions.number.fit');
    case 'new':
      return say(language, 'web.part.new');
    case 'feedback':
      return say(language, 'feedback.part');
    case 'other':
      return say(language, 'web.part.other');
    case 'repetition':
      return say(language, 'web.part.repetition');
  }
}

/** What it is called how two know each other, and how somebody knows both. */
import type { Language } from '../model/answers.ts';
import type { HopKind, IntroducerKind } from '../model/path-answer.ts';
import { type Key, say } from './words.ts';

const INTRODUCER_KEYS = {
  'cluster-organisation': 'introduction.kind.clusterOrganisation',
  'shared-partner': 'introduction.kind.sharedPartner',
  'former-consortium': 'introduction.kind.formerConsortium',
  'cluster-member': 'introduction.kind.clusterMember',
} as const satisfies Record<IntroducerKind, Key>;

const HOP_KEYS = {
  project: 'introduction.hop.project',
  'former-consortium': 'introduction.hop.formerConsortium',
  'cluster-organisation': 'introduction.hop.clusterOrganisation',
  cluster: 'introduction.hop.cluster',
} as const satisfies Record<HopKind, Key>;

export function introducerName(language: Language, kind: IntroducerKind): string {
  return say(language, INTRODUCER_KEYS[kind]);
}

export function hopName(language: Language, kind: HopKind): string {
  return say(language, HOP_KEYS[kind]);
}

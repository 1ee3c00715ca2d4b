/** What the roles of brokers are called, and the groups that they stand between. */
import type { BrokerageGroups, BrokerRoleName } from '../model/brokerage-answer.ts';
import { type Key, type Language, say } from './words.ts';

const ROLE_KEYS = {
  coordinator: 'positions.role.coordinator',
  itinerant: 'positions.role.itinerant',
  gatekeeper: 'positions.role.gatekeeper',
  liaison: 'positions.role.liaison',
} as const satisfies Record<BrokerRoleName, Key>;

export function brokerRoleName(language: Language, role: BrokerRoleName): string {
  return say(language, ROLE_KEYS[role]);
}

const GROUP_KEYS = {
  helix: 'positions.groups.helix',
  cluster: 'positions.groups.cluster',
  community: 'positions.groups.community',
  region: 'positions.groups.region',
  country: 'positions.groups.country',
} as const satisfies Record<BrokerageGroups, Key>;

/** A kind of groups, in the plural where it has one. */
export function groupKindName(language: Language, kind: BrokerageGroups): string {
  return say(language, GROUP_KEYS[kind]);
}

/** Who sees what of subjects that flow together: the part of derivation that every engine shares. */
import type { OrganisationId } from '../model/ids.ts';
import { type Entities, type EntityKind, subjectKey } from '../model/record.ts';
import type { Scope, ViewerScope } from '../model/source.ts';
import { type Contribution, derive, kindredKeys, repoint } from './derive.ts';
import type { Merges } from './merges.ts';
import { sees } from './scopes.ts';

/** A record that holds now. */
export interface CurrentRecord<K extends EntityKind = EntityKind> {
  scope: Scope;
  contribution: Contribution<K>;
}

/** The touched keys with their kindred, each key in one family only. */
export function familiesOf(kind: EntityKind, keys: readonly string[], related: Merges): string[][] {
  if (related.edges.length === 0) return keys.map((key) => [key]);
  const done = new Set<string>();
  const families: string[][] = [];
  for (const key of keys) {
    if (done.has(key)) continue;
    const family = kindredKeys(kind, key, (id) => related.group(id));
    for (const member of family) done.add(member);
    families.push(family);
  }
  return families;
}

/**
 * The scopes that may see a family otherwise than the public does: those of its confidential records. Where
 * merges are confidential, any scope may.
 */
export function viewsOf(
  current: readonly { scope: Scope }[],
  scopes: readonly ViewerScope[],
  related: Merges,
): readonly ViewerScope[] {
  if (related.edges.some(({ scope }) => scope !== 'public')) return scopes;
  const own = new Set<ViewerScope>(current.map(({ scope }) => scope).filter((scope) => scope !== 'public'));
  return own.size === 0 ? [] : [...own, '*'];
}

/** Every entity that a scope sees of a family of subjects, by key. */
export function deriveFor<K extends EntityKind>(
  scope: ViewerScope,
  kind: K,
  current: readonly CurrentRecord<K>[],
  merges: Merges,
): Map<string, Entities[K]> {
  const canonical = (id: OrganisationId) => merges.canonical(scope, id);
  const groups = new Map<string, Contribution<K>[]>();
  for (const record of current) {
    if (!sees(scope, record.scope)) continue;
    const key = subjectKey(kind, repoint(kind, record.contribution.statement, canonical));
    const group = groups.get(key);
    if (group) group.push(record.contribution);
    else groups.set(key, [record.contribution]);
  }
  const entities = new Map<string, Entities[K]>();
  for (const [key, contributions] of groups) {
    const entity = derive(kind, contributions, canonical);
    if (entity) entities.set(key, entity);
  }
  return entities;
}

/**
 * The data version: 32 hex digits that stand for everything that a viewer may see. Engines keep one running
 * sum a scope and source and never look at the records again to answer it.
 *
 * Each record has a 128-bit digest (the first half of SHA-256 over its canonical JSON). Digests are added
 * modulo 2^128, so the sum depends on the multiset of records and not on the order in which they came, and a
 * record is taken out by subtracting its digest (Bellare & Micciancio 1997, AdHash). The version hashes those
 * sums together with what the sources say of themselves; neither import ids nor days of retrieval enter it.
 */
import { hash } from 'node:crypto';
import { compareIds } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { canonicalJson } from './canonical-json.ts';

const MODULUS = 1n << 128n;

const halfSha256 = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** What a record says, without the statement's own text. */
export interface RecordHead {
  kind: string;
  source: string;
  scope: string;
  synthetic: boolean;
}

/**
 * Digest of one record, 32 hex digits.
 * @param statement the statement as {@link canonicalJson} spells it
 */
export function recordDigest(record: RecordHead, statement: string): string {
  const { kind, source, scope, synthetic } = record;
  return halfSha256(`${canonicalJson([kind, source, scope, synthetic])}${statement}`);
}

/** A multiset of records: how many, and the sum of their digests. Immutable. */
export interface RecordSum {
  readonly records: number;
  readonly sum: bigint;
}
export const EMPTY_SUM: RecordSum = { records: 0, sum: 0n };

/** The multiset with one record more (`times` 1) or one less (`times` −1). */
export function withRecord(multiset: RecordSum, digest: string, times: 1 | -1): RecordSum {
  const change = BigInt(`0x${digest}`) * BigInt(times);
  return {
    records: multiset.records + times,
    sum: (((multiset.sum + change) % MODULUS) + MODULUS) % MODULUS,
  };
}

/** The sum as it is stored: 32 hex digits. */
export const sumToHex = (sum: bigint): string => sum.toString(16).padStart(32, '0');
export const sumFromHex = (hex: string): bigint => BigInt(`0x${hex}`);

/**
 * The data version of a viewer who sees these multisets. A source may come several times, once a scope.
 * Sources without a visible record change nothing.
 *
 * @example dataVersion([]) // the version of an empty store
 */
export function dataVersion(visible: readonly { source: Source; sum: RecordSum }[]): string {
  const perSource = new Map<string, { source: Source; records: number; sum: bigint }>();
  for (const { source, sum } of visible) {
    if (sum.records === 0) continue;
    const total = perSource.get(source.id) ?? { source, records: 0, sum: 0n };
    total.records += sum.records;
    total.sum = (total.sum + sum.sum) % MODULUS;
    perSource.set(source.id, total);
  }
  const lines = [...perSource.values()]
    .sort((a, b) => compareIds(a.source.id, b.source.id))
    .map(({ source: { retrieved: _day, ...description }, records, sum }) =>
      canonicalJson([description, records, sumToHex(sum)]),
    );
  return halfSha256(lines.join('\n'));
}

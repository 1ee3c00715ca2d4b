/** Records made ready to be written: checked, spelt canonically, digested. */
import { UsageError } from '../model/errors.ts';
import {
  type RecordKind,
  type SourceRecord,
  STATEMENTS,
  type Statements,
  subjectKey,
} from '../model/record.ts';
import type { Scope } from '../model/source.ts';
import { canonicalJson } from './canonical-json.ts';
import { recordDigest } from './data-version.ts';

/** A record ready to be written: checked, spelt canonically, digested. */
export interface Prepared {
  record: SourceRecord;
  key: string;
  statement: Statements[RecordKind];
  /** The statement as canonical JSON. */
  text: string;
  digest: string;
}

/** @throws UsageError where the record does not fit its zod schema */
export function prepare(record: SourceRecord): Prepared {
  const parsed = STATEMENTS[record.kind].safeParse(record.statement);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new UsageError(
      `A record of ${record.source} does not fit the kind "${record.kind}": ${[...path].join('.')}: ${message}. The record: ${JSON.stringify(record.statement)?.slice(0, 300)}`,
    );
  }
  const statement = parsed.data;
  const text = canonicalJson(statement);
  return {
    record,
    key: subjectKey(record.kind, statement as never),
    statement,
    text,
    digest: recordDigest(record, text),
  };
}

/** The top-level fields in which a record differs from the one that held before; scope and synthetic last. */
export function differingFields(
  before: { scope: Scope; synthetic: boolean; statement: Record<string, unknown> },
  now: Prepared,
): string[] {
  const after = now.statement as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(before.statement), ...Object.keys(after)])]
    .filter((field) => canonicalJson(before.statement[field]) !== canonicalJson(after[field]))
    .sort();
  if (before.scope !== now.record.scope) fields.push('scope');
  if (before.synthetic !== now.record.synthetic) fields.push('synthetic');
  return fields;
}

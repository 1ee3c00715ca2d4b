/** What a person reads after an import. */
import type { RecordKind } from '../model/record.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { ImportAnswer } from '../store/import-into.ts';
import { enumerate, type Key, say } from '../words/words.ts';
import { count } from './numbers.ts';
import type { Session } from './session.ts';
import { rowsSetAside } from './set-aside.ts';
import { table } from './table.ts';
import { plain, shorten, styled, wrap } from './terminal.ts';

const CHANGES_SHOWN = 10;
const SET_ASIDE_SHOWN = 5;
const VALUE_SHOWN = 40;

const KIND_KEYS = {
  organisation: 'cli.kind.organisation',
  project: 'cli.kind.project',
  participation: 'cli.kind.participation',
  theme: 'cli.kind.theme',
  cluster: 'cli.kind.cluster',
  membership: 'cli.kind.membership',
  stage: 'cli.kind.stage',
  position: 'cli.kind.position',
  supply: 'cli.kind.supply',
  offer: 'cli.kind.offer',
  account: 'cli.kind.account',
  merge: 'cli.kind.merge',
} as const satisfies Record<RecordKind, Key>;
const KINDS = Object.keys(KIND_KEYS) as RecordKind[];

export async function describeImport(
  session: Session,
  store: GraphStore,
  answer: ImportAnswer,
): Promise<string> {
  const { language } = session;
  const names = answer.sources.map(({ name }) => plain(name));
  return [
    `${say(language, 'cli.import.done', { source: enumerate(language, names) })}\n\n`,
    describeTally(session, answer),
    ...describeMerged(session, answer),
    ...describeRemoved(session, answer),
    ...describeChanges(session, answer),
    ...(await describeSetAside(session, store, answer)),
    `\n${wrap(say(language, 'cli.import.totals', answer.totals), session.terminal.width)}\n`,
  ].join('');
}

function describeTally({ language, terminal }: Session, answer: ImportAnswer): string {
  const columns = [answer.read, answer.new, answer.changed, answer.unchanged];
  return table(
    terminal,
    [
      { title: '', flexible: true },
      { title: say(language, 'cli.column.read'), align: 'right' },
      { title: say(language, 'cli.column.new'), align: 'right' },
      { title: say(language, 'cli.column.changed'), align: 'right' },
      { title: say(language, 'cli.column.unchanged'), align: 'right' },
    ],
    KINDS.filter((kind) => (answer.read[kind] ?? 0) > 0).map((kind) => [
      say(language, KIND_KEYS[kind]),
      ...columns.map((tally) => count(language, tally[kind] ?? 0)),
    ]),
  );
}

function describeMerged({ language, terminal }: Session, { merged }: ImportAnswer): string[] {
  const rows = Object.values(merged).reduce((sum, each) => sum + each, 0);
  return rows === 0
    ? []
    : [`\n${wrap(say(language, 'cli.import.merged', { count: rows }), terminal.width)}\n`];
}

function describeRemoved({ language, terminal }: Session, { removed }: ImportAnswer): string[] {
  return KINDS.filter((kind) => (removed[kind] ?? 0) > 0).map(
    (kind) =>
      `${wrap(say(language, 'cli.import.removed', { count: removed[kind] ?? 0, kind: say(language, KIND_KEYS[kind]) }), terminal.width)}\n`,
  );
}

function describeChanges({ language, terminal }: Session, answer: ImportAnswer): string[] {
  const total = KINDS.reduce((sum, kind) => sum + (answer.changed[kind] ?? 0), 0);
  if (total === 0) return [];
  const shown = answer.changes.slice(0, CHANGES_SHOWN);
  return [
    `\n${say(language, 'cli.import.changedFields')}\n`,
    ...shown.map(
      ({ key, fields }) => `  ${wrap(`${plain(key)}: ${fields.join(', ')}`, terminal.width - 2, 4)}\n`,
    ),
    ...(total > shown.length
      ? [`  ${say(language, 'cli.import.moreChanges', { count: total - shown.length })}\n`]
      : []),
  ];
}

async function describeSetAside(
  session: Session,
  store: GraphStore,
  answer: ImportAnswer,
): Promise<string[]> {
  const { language, terminal } = session;
  const { count: total, file } = answer.setAside;
  if (total === 0) return [];
  const lines = [`\n${styled(terminal, 'bold', say(language, 'cli.import.setAside', { count: total }))}\n`];
  let shown = 0;
  for await (const row of rowsSetAside(store, answer)) {
    if (shown === SET_ASIDE_SHOWN) break;
    shown++;
    const value = row.value === undefined ? '' : ` "${shorten(plain(row.value), VALUE_SHOWN)}"`;
    const where = `${row.file} ${say(language, 'cli.import.line', { line: row.line })}`;
    const what = row.field === undefined ? '' : `, ${row.field}`;
    lines.push(
      `  ${wrap(plain(`${where}${what}${value}: ${row.reason} ${row.remedy}`), terminal.width - 2, 4)}\n`,
    );
  }
  if (total > shown) lines.push(`  ${say(language, 'cli.import.moreSetAside', { count: total - shown })}\n`);
  if (file !== null) lines.push(`  ${say(language, 'cli.import.setAsideFile', { file })}\n`);
  return lines;
}

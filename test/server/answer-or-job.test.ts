/** Answers that a job works out in a thread of its own, on a store in a file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedDomains } from '../../src/ingest/domains.ts';
import { EmergingQuestion } from '../../src/model/emerging-answer.ts';
import { UptakeAnswer } from '../../src/model/flow-answer.ts';
import { ScorecardQuestion } from '../../src/model/scorecard.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { loadDetails } from '../../src/network/details.ts';
import { answerEmerging } from '../../src/report/emerging-answer.ts';
import { uptakeAnswer } from '../../src/report/flow-answer.ts';
import { answerScorecard } from '../../src/report/scorecard/scorecard-answer.ts';
import { type Analyses, createAnalyses } from '../../src/server/analyses.ts';
import { answerOrJob } from '../../src/server/answer-or-job.ts';
import { createWorkbench, type Workbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { smallReader } from './small-reader.ts';

let folder: string;
let store: GraphStore;
let workbench: Workbench;
let analyses: Analyses;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helixlens-jobs-'));
  store = await openStore(`sqlite:${join(folder, 'ecosystem.db')}`, { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  analyses = createAnalyses(workbench);
});
afterAll(async () => {
  await analyses.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const uptake = { kind: 'uptake', params: {} } as const;

it('is worked out at once where that is quick, and by a job otherwise, whose answer is kept', async () => {
  const { ecosystem } = await workbench.view();
  const ask = (atOnce?: () => UptakeAnswer) => answerOrJob(analyses, ecosystem, uptake, UptakeAnswer, atOnce);
  const quick = uptakeAnswer(ecosystem);
  expect(await ask(() => quick)).toEqual({ answer: quick });

  const { job } = await ask();
  expect(job).toMatchObject({ kind: 'uptake', params: {}, state: 'running' });
  const told = [];
  for await (const step of analyses.follow(job!.id)) told.push(step);
  expect(told.at(-1)).toMatchObject({ id: job!.id, state: 'done', progress: 1 });
  expect(await ask()).toEqual({ answer: quick });
}, 60_000);

it('works scorecards and emerging themes out in a thread as on the spot', async () => {
  const { ecosystem } = await workbench.view();
  const { domains, funding } = await loadDetails(store, LOCAL_ADMINISTRATOR, ecosystem, shippedDomains());
  const card = ScorecardQuestion.parse({ group: 'flux50', framework: 'vario-36', lang: 'nl' });
  const themes = EmergingQuestion.parse({ region: ['BE2'], months: 12 });
  const asked = [
    { kind: 'scorecard', params: card, quick: answerScorecard(ecosystem, funding, card) },
    { kind: 'emerging', params: themes, quick: answerEmerging(ecosystem, domains, themes) },
  ] as const;
  for (const { quick, ...work } of asked) {
    const { id } = await analyses.start(work);
    const told = [];
    for await (const step of analyses.follow(id)) told.push(step);
    expect(told.at(-1)).toMatchObject({ kind: work.kind, state: 'done' });
    expect(await analyses.recallAnswer(ecosystem, work)).toEqual(JSON.parse(JSON.stringify(quick)));
  }
}, 60_000);

/** Answers that a job works out in a thread of its own, on a store in a file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UptakeAnswer } from '../../src/model/flow-answer.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { uptakeAnswer } from '../../src/report/flow-answer.ts';
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

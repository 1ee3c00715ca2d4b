import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/model/answers.ts';
import { ConsortiumAnswer } from '../../src/model/consortium-answer.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, smallReader } from './small-reader.ts';

let store: GraphStore;
let app: ReturnType<typeof createApp>['app'];

const post = (body: object) =>
  app.request('http://127.0.0.1:4780/api/consortium', {
    method: 'POST',
    headers: { host: '127.0.0.1:4780', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const ask = async (body: object) => ConsortiumAnswer.parse(await (await post(body)).json());
const names = ({ team }: ConsortiumAnswer) => team.map(({ organisation }) => organisation.name);

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  app = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' }).app;
});
afterAll(() => store.close());

describe('POST /api/consortium', () => {
  it('puts a team together, replaces one and adds one', async () => {
    const question = { with: [org('thermovault')], size: 3 };
    const answer = await ask(question);
    expect(answer.team).toHaveLength(3);
    expect(answer.team[0]).toMatchObject({ place: 'with', organisation: { id: org('thermovault') } });
    const leaving = answer.team[1].organisation;
    const replaced = await ask({ ...question, replace: leaving.id, lang: 'nl' });
    expect(names(replaced)).toHaveLength(3);
    expect(names(replaced)).not.toContain(leaving.name);
    expect(replaced.notes[0]).toMatch(new RegExp(`^${leaving.name} is vervangen door `));
  });

  it('says what is wrong with a question', async () => {
    const problemOf = async (body: object) => Problem.parse(await (await post(body)).json());
    expect(await problemOf({ size: 1 })).toMatchObject({ status: 400, code: 'usage' });
    expect(await problemOf({ with: ['org:nobody'] })).toMatchObject({
      status: 404,
      detail: 'There is no organisation org:nobody.',
    });
    expect(
      await problemOf({ with: [org('thermovault')], replace: org('thermovault'), add: 'company' }),
    ).toMatchObject({
      status: 400,
      detail: 'Give either replace or add.',
    });
  });
});

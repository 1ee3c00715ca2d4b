import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { Job } from '../../src/model/source.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { smallReader } from './small-reader.ts';

let folder: string;
let store: string;
let serving: Serving;

const start = async () =>
  Job.parse(
    await (
      await fetch(`${serving.url}/api/jobs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'centrality', measure: 'betweenness' }),
      })
    ).json(),
  );
/** The jobs that the event stream tells of, until it ends. */
const follow = async (id: string) => {
  const text = await (await fetch(`${serving.url}/api/jobs/${id}/events`)).text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => Job.parse(JSON.parse(data)));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helixlens-serve-'));
  store = `sqlite:${join(folder, 'ecosystem.db')}`;
  const opened = await openStore(store, { mode: 'write' });
  await importInto(opened, smallReader(), { holder: 'test' });
  await opened.close();
  serving = await serve({ store, port: 0, logLevel: 'silent' });
});
afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true });
});

describe('serving', () => {
  it('computes a measure in a thread of its own, tells how far it is, and keeps what it found', async () => {
    const job = await start();
    expect(job).toMatchObject({ kind: 'centrality', params: { measure: 'betweenness' } });
    const told = await follow(job.id);
    expect(told.at(-1)).toMatchObject({ id: job.id, state: 'done', progress: 1 });
    const again = Job.parse(await (await fetch(`${serving.url}/api/jobs/${job.id}`)).json());
    expect(again.state).toBe('done');
    const reading = await openStore(store, { mode: 'read' });
    const finding = await reading.finding({ role: 'administrator' }, 'measure:betweenness:v3');
    await reading.close();
    // By id: Alone, Ariston, City of Leuven, Flux50, INESC TEC, ThermoVault. INESC TEC is alone between
    // ThermoVault and Ariston, and shares two other pairs with one organisation each.
    expect(finding?.value).toEqual([0, 0, 0.5, 0.5, 2, 0]);
  });

  it('ends a job that is cancelled, whether or not it had begun to compute', async () => {
    const job = await start();
    const ended = Job.parse(
      await (await fetch(`${serving.url}/api/jobs/${job.id}`, { method: 'DELETE' })).json(),
    );
    expect(['cancelled', 'done']).toContain(ended.state);
    expect(ended.finished).toBeDefined();
  });

  it('refuses an address that others on the network could reach', async () => {
    await expect(serve({ store, port: 0, host: '0.0.0.0' })).rejects.toThrow(UsageError);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(serving.url).port);
    await expect(serve({ store, port, logLevel: 'silent' })).rejects.toThrow(`Port ${port} is taken`);
  });

  it('refuses a forged host name on the wire', async () => {
    const { hostname, port } = new URL(serving.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path: '/api/network', headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

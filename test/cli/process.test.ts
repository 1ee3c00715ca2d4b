import { execFile, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NetworkAnswer } from '../../src/model/answers.ts';
import { ImportAnswer } from '../../src/store/import-into.ts';
import { helixlens, MAIN, temporaryFolder } from './support/command-line.ts';
import { writeLargeCordis, writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();

describe('the process', () => {
  it('keeps quiet when its reader has seen enough', async () => {
    const store = `sqlite:${join(folder, 'pipe.db')}`;
    const cordis = writeLargeCordis(join(folder, 'pipe'), 800);
    expect((await helixlens(['import', 'cordis', cordis, '--store', store])).code).toBe(0);
    const script = 'set -o pipefail; "$0" "$1" export --as json --store "$2" | head -c 10';
    const { stdout, stderr } = await promisify(execFile)('bash', [
      '-c',
      script,
      process.execPath,
      MAIN,
      store,
    ]);
    expect(stdout).toBe('{"dataVers');
    expect(stderr).toBe('');
  });

  it('stops an import at Ctrl-C, and importing again ends as one clean run', async () => {
    const cordis = writeLargeCordis(join(folder, 'long'), 6000);
    const broken = join(folder, 'broken.db');
    const { code, stderr } = await interruptOnceWriting(cordis, broken);
    expect(code).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Stopping… (Ctrl-C once more ends it at once) Error: Stopped at your request. What was written so far is kept; running it again carries on.',
    );

    const again = await helixlens(['import', 'cordis', cordis, '--store', `sqlite:${broken}`, '--json']);
    const clean = await helixlens([
      'import',
      'cordis',
      cordis,
      '--store',
      `sqlite:${join(folder, 'clean.db')}`,
      '--json',
    ]);
    const carriedOn = ImportAnswer.parse(JSON.parse(again.stdout));
    const atOnce = ImportAnswer.parse(JSON.parse(clean.stdout));
    expect(carriedOn.dataVersion).toBe(atOnce.dataVersion);
    expect(carriedOn.totals).toEqual(atOnce.totals);
    expect(carriedOn.totals).toEqual({ organisations: 6000, projects: 6000, participations: 18000 });
  }, 120_000);

  it('serves until it is told to stop', async () => {
    const store = `sqlite:${join(folder, 'serve.db')}`;
    await helixlens(['import', 'cordis', writeSmallCordis(join(folder, 'serve')), '--store', store]);
    let asked: Promise<unknown> | undefined;
    const { code, stderr } = await helixlens(['serve', '--port', '0', '--store', store, '--json'], {
      onOutput(text, kill) {
        const { url } = JSON.parse(text) as { url: string };
        asked = fetch(`${url}/api/network`)
          .then((response) => response.json())
          .finally(() => kill('SIGINT'));
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(NetworkAnswer.parse(await asked)).toMatchObject({ organisations: 9, ties: 12 });
  });
});

/** Imports, and presses Ctrl-C as soon as the store has a first batch. */
async function interruptOnceWriting(cordis: string, path: string) {
  const child = spawn(process.execPath, [MAIN, 'import', 'cordis', cordis, '--store', `sqlite:${path}`], {
    env: { PATH: process.env.PATH ?? '', LANG: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const poll = setInterval(() => {
    const wal = `${path}-wal`;
    if (!existsSync(wal) || statSync(wal).size < 500_000) return;
    clearInterval(poll);
    child.kill('SIGINT');
  }, 5);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  return { code, stderr };
}

import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { withFolder } from './inputs.ts';

const SCRIPT = fileURLToPath(new URL('read-in-little-memory.mjs', import.meta.url));
/** Less than half of what the larger input holds as text, and twice what reading it was seen to need. */
const HEAP_MEGABYTES = 44;
const OBJECTIVE = 'Knowledge that moves. '.repeat(150);

/** Writes `projects` projects of 3.3 kB, six organisations each out of twice as many. */
async function generate(folder: string, projects: number): Promise<void> {
  const write = (name: string, lines: () => Generator<string>) =>
    pipeline(Readable.from(lines()), createWriteStream(join(folder, name)));
  await write('project.csv', function* () {
    yield 'id;title;objective;frameworkProgramme\n';
    for (let i = 0; i < projects; i++) yield `${100_000_000 + i};Project ${i};${i} ${OBJECTIVE};HORIZON\n`;
  });
  await write('organization.csv', function* () {
    yield 'projectID;organisationID;name;role\n';
    for (let i = 0; i < projects; i++)
      for (let j = 0; j < 6; j++) {
        const organisation = (i * 7919 + j * 104_729) % (projects * 2);
        yield `${100_000_000 + i};${900_000_000 + organisation};Organisation ${organisation};participant\n`;
      }
  });
}

async function read(projects: number): Promise<{ counts: Record<string, number>; megabytes: number }> {
  return withFolder(async (folder) => {
    await generate(folder, projects);
    const options = [`--max-old-space-size=${HEAP_MEGABYTES}`, SCRIPT, folder];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    return JSON.parse(stdout);
  });
}

it('reads eight times as much in the same memory', async () => {
  const once = await read(4_000);
  const eightTimes = await read(32_000);
  expect([once, eightTimes].map(({ counts }) => [counts.project, counts.participation])).toEqual([
    [4_000, 24_000],
    [32_000, 192_000],
  ]);
  // The input grows by 90 MB; SQLite's caches, which have a limit, fill up meanwhile.
  expect(eightTimes.megabytes - once.megabytes).toBeLessThan(40);
}, 120_000);

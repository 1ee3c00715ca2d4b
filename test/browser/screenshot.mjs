/**
 * Makes docs/screenshot.png again from the shipped ecosystem, by the built command line and a real Chromium:
 * the same data, the same layout, the same picture. Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TARGET = process.argv[2] ?? join(ROOT, 'docs/screenshot.png');
/** Software rendering, so that WebGL draws without a graphics card, and no call home. */
const FLAGS = JSON.parse(await readFile(join(ROOT, 'test/support/chromium-flags.json'), 'utf8'));

const folder = await mkdtemp(join(tmpdir(), 'helixlens-screenshot-'));
const server = spawn(
  process.execPath,
  ['dist/cli/main.js', 'serve', '--demo', '--port', '0', '--store', `sqlite:${join(folder, 'demo.db')}`],
  { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const url = await servedAt(server);
  const browser = await chromium.launch({
    executablePath: process.env.HELIXLENS_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}/partners?org=ThermoVault`);
  await page.getByRole('article').nth(2).waitFor();
  await page.screenshot({ path: TARGET });
  await browser.close();
  console.log(TARGET);
} finally {
  server.kill();
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

/** The address that the server says it is at. */
async function servedAt(child) {
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (found !== null) return found[0];
  }
  throw new Error(`The server ended before it said where it is: ${said}`);
}

/** What the web app takes in a real Chromium on the network of the CORDIS archive. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { describeMachine } from './environment.mjs';
import { keepFigures, median } from './figures.mjs';
import { ROOT, WORK } from './options.mjs';

/** What is on screen while frames are counted. */
const NODES = 5000;
const TIES = 30_000;
const FRAMES = 40;

/** Opens the app anew for every round and keeps the medians. */
export async function measureBrowser({ cordis, dist, rounds = 5 }) {
  const store = `${WORK}/browser.db`;
  if (!existsSync(store))
    execFileSync(
      process.execPath,
      [`${dist}/cli/main.js`, 'import', 'cordis', cordis, '--store', `sqlite:${store}`],
      { stdio: 'ignore' },
    );
  const { serve } = await import(`${dist}/server/serve.js`);
  const server = await serve({ store: `sqlite:${store}`, port: 0, logLevel: 'silent' });
  const browser = await chromium.launch({
    executablePath: process.env.HELIXLENS_CHROMIUM ?? '/usr/bin/chromium',
    args: JSON.parse(readFileSync(`${ROOT}test/support/chromium-flags.json`, 'utf8')),
  });
  try {
    // Whoever comes first has the server work out the communities: they are kept from then on.
    await firstPicture(browser, server.url);
    const scripts = await firstScripts(browser, server.url);
    console.log(`${(scripts / 1000).toFixed(0)} kB of script`);
    const pictures = [];
    const frames = [];
    for (let round = 0; round < rounds; round++) {
      pictures.push(await firstPicture(browser, server.url));
      frames.push(await scriptPerFrame(browser, server.url));
      console.log(
        `map after ${pictures.at(-1).toFixed(2)} s, ${frames.at(-1).toFixed(2)} ms of script a frame`,
      );
    }
    const figures = {
      ...describeMachine(),
      rounds,
      scriptKilobytes: scripts / 1000,
      firstPictureSeconds: median(pictures),
      firstPictureSecondsMin: Math.min(...pictures),
      frameMilliseconds: median(frames),
      frameMillisecondsMin: Math.min(...frames),
    };
    console.log(figures);
    keepFigures('browser', figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function newPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(120_000);
  return context.newPage();
}

/** Bytes of script that the start page loads, gzipped. */
async function firstScripts(browser, url) {
  const page = await newPage(browser);
  const bodies = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  await page.context().close();
  return sizes.reduce((a, b) => a + b, 0);
}

/** Seconds from navigation to the map of groups. */
async function firstPicture(browser, url) {
  const page = await newPage(browser);
  const started = performance.now();
  await page.goto(`${url}/map`, { waitUntil: 'commit' });
  await page.locator('.groups-svg .group').first().waitFor();
  const seconds = (performance.now() - started) / 1000;
  await page.context().close();
  return seconds;
}

/**
 * Milliseconds of script a frame while a picture with so many nodes and ties is dragged. The app itself draws at
 * most 300 organisations: the server's answer is swapped for a larger one, and everything behind it is the app's.
 */
async function scriptPerFrame(browser, url) {
  const page = await newPage(browser);
  await page.goto(`${url}/map`);
  const group = await page.evaluate(
    async () => (await (await fetch('/api/map?by=community')).json()).groups[0].id,
  );
  await page.route('**/map/group?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: enlarged(await response.json()) });
  });
  await page.goto(`${url}/map?group=${group}`);
  const canvas = page.locator('[data-picture="sigma"]');
  await canvas.waitFor();
  await page.waitForLoadState('networkidle');
  const { x, y, width, height } = await canvas.boundingBox();
  const session = await page.context().newCDPSession(page);
  // Processor time of the page's own thread, whatever else the machine is doing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const middle = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const drag = async (frames) => {
    for (let frame = 0; frame < frames; frame++) {
      await page.mouse.move(middle.x + 60 * Math.sin(frame / 8), middle.y + 60 * Math.cos(frame / 8));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  };
  // The first frames compile what draws.
  await drag(10);
  const before = await scriptSeconds(session);
  await drag(FRAMES);
  const seconds = (await scriptSeconds(session)) - before;
  await page.mouse.up();
  await page.context().close();
  return (1000 * seconds) / FRAMES;
}

async function scriptSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value;
}

/** An answer with as many nodes and ties as asked for, made from the organisations that it holds. */
function enlarged(answer) {
  const nodes = Array.from({ length: NODES }, (_, i) => {
    const node = answer.nodes[i % answer.nodes.length];
    const turn = Math.floor(i / answer.nodes.length);
    return {
      ...node,
      organisation: { ...node.organisation, id: `${node.organisation.id}-${turn}` },
      // A sunflower: even, and the same in every run.
      x: Math.sqrt(i / NODES) * Math.cos(i * 2.4),
      y: Math.sqrt(i / NODES) * Math.sin(i * 2.4),
    };
  });
  const ties = Array.from({ length: TIES }, (_, i) => {
    const from = i % NODES;
    const step = 1 + Math.floor(i / NODES) * 13;
    return { from, to: (from + step) % NODES, weight: 1 + (i % 7), shared: 1 };
  });
  return { ...answer, nodes, ties };
}

/** A cluster's report, as a person meets it in a real Chromium on the shipped ecosystem. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 120_000;

describeWithChromium('a report', () => {
  let served: ServedStore;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  }, LONG);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it(
    'shows a cluster by criteria, what can’t be measured, and what is synthetic; keys choose, Back returns',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/report?group=cluster:flux50');
      await page.getByRole('heading', { name: 'Bring together and coordinate stakeholders' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Flux50' }).count()).toBe(1);
      expect(await page.getByText('Synthetic data.').count()).toBe(1);
      const row = page.getByRole('row', { name: /Introductions that led to something/ });
      expect(await row.innerText()).toContain('needs a log of introductions and their outcome');
      const members = page.getByRole('row', { name: /^Members / }).first();
      expect(await members.getByRole('img').getAttribute('aria-label')).toMatch(
        /^Flux50: 78; other groups from \d+ to 78$/,
      );
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('button', { name: /Framework/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: /VARIO/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Neutrality' }).waitFor();
      expect(new URL(page.url()).searchParams.get('framework')).toBe('vario-36');
      await page.goBack();
      await page.getByRole('heading', { name: 'Competitiveness and growth' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(troubles).toEqual([]);
    },
    LONG,
  );

  it(
    'is kept as one page that needs nothing beside it',
    async () => {
      const { page, troubles } = await visit(
        browser,
        served.url,
        '/report?group=cluster:vil&framework=vario-36',
        {
          locale: 'nl-BE',
          colorScheme: 'dark',
        },
      );
      await page.getByRole('heading', { name: 'Neutraliteit' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Pagina om te bewaren' }).click();
      const file = await (await download).path();
      const text = await readFile(file, 'utf8');
      expect(text).toContain('<html lang="nl">');
      expect(text).toContain('Scorekaart: VIL');
      expect(text).not.toMatch(/\b(src|href)=/);
      expect(troubles).toEqual([]);
    },
    LONG,
  );
});

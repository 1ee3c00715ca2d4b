/** What a person meets on the page about fragmentation, on the shipped Flanders ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FragmentationAnswer } from '../../src/model/fragmentation-answer.ts';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 120_000;

describeWithChromium('the page about fragmentation', () => {
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
    'compares clusters with chance, names overlaps and bridges, and shows each picture as a table, too',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/fragmentation');
      await page.getByRole('heading', { name: 'Who works with whom' }).waitFor({ timeout: LONG });
      const response = await fetch(`${served.url}/api/fragmentation?perYear=true`);
      const answer = FragmentationAnswer.parse(await response.json());
      const between = answer.figures.find(({ figure }) => figure === 'between')!;
      const value = (v: number) => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 }).format(v);
      await page.getByText(`${value(between.now.ratio!.value)} × expected`, { exact: true }).waitFor();
      expect(await page.getByText('projects funded by VLAIO are not in this data').count()).toBe(1);
      expect(await page.getByText('Synthetic organisations or projects are in these figures').count()).toBe(
        1,
      );

      const overlaps = page.getByRole('region', { name: 'Overlap without collaboration' });
      const [first] = answer.overlaps.pairs;
      const names = [first.one, first.other].map((at) => answer.matrix.groups[at].label);
      await overlaps.getByRole('heading', { name: new RegExp(names.map(escaped).join('.*')) }).waitFor();
      const [bridge] = first.bridges;
      expect(
        await overlaps.getByRole('link', { name: bridge.organisation.name }).first().getAttribute('href'),
      ).toBe(`/partners?org=${bridge.organisation.id}`);

      const matrix = page.getByRole('region', { name: 'Who works with whom' });
      await matrix.getByRole('radio', { name: 'Table' }).click();
      const groups = answer.matrix.groups.length;
      await expect
        .poll(() => matrix.getByRole('row').count(), { timeout: 20_000 })
        .toBe(1 + (groups * (groups + 1)) / 2);
      expect(new URL(page.url()).searchParams.get('matrix')).toBe('table');
      await page.goBack();
      await matrix.getByRole('img', { name: 'Who works with whom' }).waitFor();

      const download = page.waitForEvent('download');
      await matrix.getByRole('button', { name: 'Save picture' }).click();
      expect((await download).suggestedFilename()).toMatch(/^helixlens-\d{4}-\d{2}-\d{2}\.png$/);
      expect(await axeViolations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'tries out what would be lost, from the search box, and keeps it in the link',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/fragmentation?by=helix');
      const whatIf = page.getByRole('region', { name: 'What if it were not there?' });
      await page.getByRole('heading', { name: 'Resilience' }).waitFor({ timeout: LONG });
      await whatIf.getByRole('combobox').click();
      await page.keyboard.type('Flux50');
      await page
        .getByRole('option', { name: /^Flux50/ })
        .first()
        .click();
      await whatIf.getByRole('heading', { name: 'Without Flux50' }).waitFor();
      await whatIf.getByRole('row', { name: /^In the largest part/ }).waitFor();
      expect(await whatIf.getByText('such as introducing members, is not in this data').count()).toBe(1);
      expect(new URL(page.url()).searchParams.get('org')).toMatch(/^org:/);
      await page.reload();
      await whatIf.getByRole('heading', { name: 'Without Flux50' }).waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a policymaker meets on the pages about helices, peers and members' accounts, on the shipped ecosystem. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HelixMixAnswer } from '../../src/model/helix-mix-answer.ts';
import type { BenchmarkAnswer } from '../../src/model/newcomers-answer.ts';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 120_000;

describeWithChromium('the pages for policymakers', () => {
  let served: ServedStore;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  }, LONG);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${served.url}/api${path}`)).json()) as T;
  const readsWellInTheDark = async (page: Page) => {
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, ['color-contrast'])).toEqual([]);
  };
  const isNotTooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it(
    'lead to each other from one entry of the menu',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/');
      const menu = page.getByRole('navigation', { name: 'Pages', exact: true });
      await menu.getByRole('link', { name: 'Policy' }).focus();
      await page.keyboard.press('Enter');
      const pages = page.getByRole('navigation', { name: 'Pages for policymakers' });
      await pages.getByRole('link', { name: 'Benchmark' }).click();
      await page.getByRole('heading', { level: 1, name: 'Benchmark' }).waitFor();
      expect(await pages.getByRole('link').allInnerTexts()).toEqual([
        'Spot fragmentation',
        'Themes',
        'Helix mix',
        'Benchmark',
        'Impact',
        'Report',
      ]);
      expect(await pages.locator('[aria-current="page"]').allInnerTexts()).toEqual(['Benchmark']);
      expect(await menu.locator('[aria-current]').allInnerTexts()).toEqual(['Policy']);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'tell whether the helices meet, as picture and as table, in the link',
    async () => {
      const answer = await ask<HelixMixAnswer>('/helix-mix?by=cluster');
      const { page, troubles } = await visit(browser, served.url, '/helix-mix');
      await page.getByRole('button', { name: /^Countries/ }).click();
      await page.getByRole('option', { name: 'Clusters' }).click();
      await page.waitForURL('**/helix-mix?by=cluster');
      const groups = page.getByRole('region', { name: 'By group' });
      await groups.getByRole('img', { name: 'By group' }).getByText('Flux50').waitFor();
      await page.getByText(answer.notes[answer.notes.length - 1]).waitFor();
      await page.getByText(answer.synergy.definition).waitFor();
      expect(await page.getByRole('img', { name: 'Synergy of helix, place and size' }).count()).toBe(1);
      await readsWellInTheDark(page);

      const download = page.waitForEvent('download');
      await groups.getByRole('button', { name: 'Save picture' }).click();
      expect((await download).suggestedFilename()).toMatch(/^helixlens-\d{4}-\d\d-\d\d\.png$/);
      await groups.getByRole('radio', { name: 'Table' }).click();
      await page.waitForURL('**/helix-mix?by=cluster&groups=table');
      const table = groups.getByRole('table', { name: 'By group' });
      expect(await table.getByRole('row').count()).toBe(1 + answer.groups.values.length);
      const [first] = answer.groups.values;
      expect(await table.getByRole('row').nth(1).innerText()).toContain(first.group.label);
      await page.getByRole('textbox', { name: 'Projects with someone from' }).fill('be21');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/helix-mix?by=cluster&groups=table&region=BE21');
      const there = await ask<HelixMixAnswer>('/helix-mix?by=cluster&region=BE21');
      expect(there.projects.n).toBeLessThan(answer.projects.n);
      await page.getByText(`${there.projects.n} projects with two participants`, { exact: false }).waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'compare clusters as a profile in a steady order, with their marks',
    async () => {
      const answer = await ask<BenchmarkAnswer>('/benchmark?clusters=true');
      const { page, troubles } = await visit(browser, served.url, '/benchmark', {
        viewport: { width: 360, height: 740 },
      });
      await page.getByRole('radio', { name: 'Clusters' }).click();
      await page.waitForURL('**/benchmark?by=cluster');
      const size = page.getByRole('table', { name: 'Size' });
      await size.waitFor();
      expect(await size.getByRole('rowheader').count()).toBe(answer.groups.length);
      for (const [at, { label }] of answer.groups.entries())
        expect(await size.getByRole('rowheader').nth(at).innerText()).toMatch(
          new RegExp(`^\\s*${label}\\s+synthetic`),
        );
      await page.getByRole('region', { name: 'Profile' }).getByRole('radio', { name: 'Table' }).click();
      const table = page.getByRole('table', { name: 'Profile' });
      expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
        'Figure',
        ...answer.groups.map(({ label }) => label),
      ]);
      expect(await table.getByRole('row').count()).toBe(
        1 + answer.figures.filter(({ unit }) => unit === 'share').length,
      );
      expect(await isNotTooWide(page)).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'tell what became of members, in three languages, by a job, and hide small groups',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/impact');
      const finding = page.getByRole('region', { name: 'What the accounts say' });
      await finding.getByText(/^Joining is associated with total factor productivity/).waitFor();
      await finding.getByText('synthetic', { exact: true }).waitFor();
      await page.getByRole('img', { name: 'Before and after joining' }).waitFor();
      await readsWellInTheDark(page);
      await page
        .getByRole('region', { name: 'Members against' })
        .getByRole('radio', { name: 'Table' })
        .click();
      const table = page.getByRole('table', { name: 'Members against the others of their sector' });
      const hidden = table.getByRole('row').filter({ hasText: 'too few to show' });
      expect(await hidden.count()).toBeGreaterThan(1);
      expect(await hidden.first().innerText()).toMatch(/^\d{4}\s+(New|Leaving|Staying)\s+–\s+–\s+too few/);

      await page.getByRole('button', { name: /^English/ }).click();
      await page.getByRole('option', { name: 'Nederlands' }).click();
      await page.getByText(/^Lid worden gaat samen met/).waitFor();
      await page.getByRole('button', { name: /^Nederlands/ }).click();
      await page.getByRole('option', { name: 'Français' }).click();
      await page.getByRole('heading', { name: 'Ce que disent les comptes' }).waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it.each(['/helix-mix', '/benchmark', '/impact', '/report?group=cluster:flux50'])(
    'print what %s says without what is pressed, in dark on white whatever the screen has',
    async (path) => {
      const { page, troubles } = await visit(browser, served.url, path, { colorScheme: 'dark' });
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const shownOn = async (media: 'print' | 'screen') => {
        await page.emulateMedia({ media });
        return page.evaluate(() => ({
          pressed: [...document.querySelectorAll('button, .header, .footer, .subnavigation')].filter((each) =>
            each.checkVisibility(),
          ).length,
          ink: getComputedStyle(document.querySelector('h1')!).color,
        }));
      };
      const [screen, paper] = [await shownOn('screen'), await shownOn('print')];
      expect(screen.pressed).toBeGreaterThan(3);
      expect(paper.pressed).toBe(0);
      expect(paper.ink).not.toBe(screen.ink);
      for (const img of await page.getByRole('img').all())
        expect(await img.evaluate((svg) => svg.getBoundingClientRect().width <= innerWidth)).toBe(true);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );
});

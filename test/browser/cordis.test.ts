/** The web app in a real Chromium on the whole of Horizon Europe until 2024. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GroupMapAnswer, PartnersAnswer, SearchAnswer } from '../../src/model/answers.ts';
import { axeViolations, colours, launchChromium, visit } from '../support/chromium.ts';
import {
  CHROMIUM,
  CORDIS_HORIZON,
  describeWithChromium,
  describeWithCordis,
} from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const describeWithBoth = existsSync(CHROMIUM) ? describeWithCordis : describeWithChromium;

describeWithBoth('the web app on Horizon Europe', () => {
  let served: ServedStore;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['cordis', CORDIS_HORIZON]), launchChromium()]);
    // The whole programme comes in first.
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${served.url}/api${path}`)).json()) as T;

  it('counts what was imported', async () => {
    const { page, troubles } = await visit(browser, served.url, '/');
    await page.getByText('25,879 organisations · 13,464 projects · ').waitFor();
    expect(await page.getByText('synthetic').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('searches 25,879 names at every letter and suggests partners with evidence', async () => {
    const { page, troubles } = await visit(browser, served.url, '/partners');
    const found = await ask<SearchAnswer>('/organisations?search=thermovault&limit=12');
    await page.getByRole('combobox', { name: 'Find an organisation' }).pressSequentially('thermovault');
    // Earlier letters have hits of their own.
    await expect.poll(() => page.getByRole('option').count(), { timeout: 15_000 }).toBe(found.hits.length);
    await page.keyboard.press('Enter');
    const id = found.hits[0].organisation.id;
    await page.waitForURL(`**/partners?org=${id}`);
    const { suggestions } = await ask<PartnersAnswer>(`/organisations/${id}/partners`);
    await page.getByRole('article').first().waitFor();
    expect(suggestions).toHaveLength(20);
    expect(
      await page.locator('.suggestion-name').evaluateAll((links) => links.map((link) => link.textContent)),
    ).toEqual(suggestions.map(({ organisation }) => organisation.name));
    expect(await axeViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('opens aggregated, and draws a group of a whole continent', async () => {
    const groups = await ask<GroupMapAnswer>('/map?by=community');
    const { page, troubles } = await visit(browser, served.url, '/map');
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Open / }).count()).toBe(groups.groups.length);
    expect(await axeViolations(page)).toEqual([]);

    await page.locator('.map-side tbody .link-button').first().click();
    await page.waitForURL('**/map?by=community&group=*');
    await page.getByText('Not drawn: ').waitFor();
    await page.locator('.map-side tbody tr').nth(299).waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect((await colours(page, '[data-picture]')).size).toBeGreaterThan(100);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

/** Build a consortium, as a person meets it in a real Chromium on the shipped ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

describeWithChromium('building a consortium', () => {
  let served: ServedStore;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('leads from who is on board to a team, replaces one, adds one, and comes back by Back', async () => {
    const { page, troubles } = await visit(browser, served.url, '/consortium');
    await page.getByRole('heading', { name: 'Name a theme, paste a text or add who is on board.' }).waitFor();
    await page.getByRole('combobox', { name: 'Add who is on board' }).fill('ThermoVault');
    await page.getByRole('option', { name: /ThermoVault/ }).click();
    const articles = page.getByRole('article');
    await page.getByRole('heading', { name: 'A consortium of 8' }).waitFor();
    expect(await articles.count()).toBe(8);
    expect(await articles.first().innerText()).toContain('on board');
    expect(await axeViolations(page)).toEqual([]);

    const before = page.url();
    const second = await articles.nth(1).getByRole('heading').innerText();
    await articles
      .nth(1)
      .getByRole('button', { name: /^Replace/ })
      .focus();
    await page.keyboard.press('Enter');

    await page.waitForFunction(
      (name) =>
        ![...document.querySelectorAll('article h3')].some((title) => title.textContent?.trim() === name),
      second,
    );
    expect(await articles.count()).toBe(8);
    expect(new URL(page.url()).searchParams.getAll('keep')).toHaveLength(6);

    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { name: 'A consortium of 9' }).waitFor();
    expect(await page.getByText('It counts as Government, which you asked for.').count()).toBeGreaterThan(0);

    await page.goBack();
    await page.goBack();
    await page.waitForURL(before);
    await articles.nth(1).getByRole('heading', { name: second }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

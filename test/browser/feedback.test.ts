/** Marking suggestions and logging introductions in a real Chromium on the shipped ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

describeWithChromium('feedback on suggestions', () => {
  let served: ServedStore;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('hides what is not relevant, tells so, shows it again and takes it back, by keyboard', async () => {
    const { page, troubles } = await visit(browser, served.url, '/partners?org=ThermoVault');
    const first = page.getByRole('article').first();
    await first.waitFor();
    const name = (await first.getByRole('heading').first().innerText()).trim();
    await first.getByRole('button', { name: /^Not relevant/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('is marked as not relevant.', { exact: false }).waitFor();
    await page.getByText('1 hidden by your feedback.', { exact: false }).waitFor();
    expect(await page.getByRole('article').getByText(name, { exact: true }).count()).toBe(0);

    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/showNotRelevant=true/);
    await page.getByText(/Marked as not relevant on .* by you\./).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Taken back.').waitFor();
    await page.getByText(/Marked as not relevant on/).waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('writes the e-mail in the language chosen, logs the introduction and notes its outcome', async () => {
    const { page, troubles } = await visit(browser, served.url, '/partners?org=ThermoVault');
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: /How to get introduced|ntrodu/ })
      .first()
      .click();
    await page.getByLabel('What it is about (goes into the e-mail)').fill('heat at home');
    const letter = page.locator('textarea');
    await page.waitForFunction(
      () => document.querySelector('textarea')?.value.includes('What it is about: heat at home') === true,
    );
    expect(await letter.inputValue()).toMatch(/^Introduction: ThermoVault and /i);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Log the introduction' }).click();
    await page.getByText('The introduction is logged', { exact: false }).waitFor();

    await page.goto(`${served.url}/partners`);
    await page.getByRole('heading', { name: 'Introductions' }).waitFor();
    await page.getByRole('button', { name: /Outcome: ThermoVault and/i }).click();
    await page.getByRole('option', { name: 'they met' }).click();
    await page
      .getByRole('button', { name: /they met.*Outcome|Outcome.*they met/i })
      .or(page.locator('.introduction-list').getByText('they met'))
      .first()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  }, 120_000);
});

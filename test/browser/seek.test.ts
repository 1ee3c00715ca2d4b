/** Seeking a kind of partner in a real Chromium on the shipped ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

describeWithChromium('seeking a kind of partner', () => {
  let served: ServedStore;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('puts the kind into the address, suggests that kind, and says what cannot be proved', async () => {
    const { page, troubles } = await visit(browser, served.url, '/partners?org=ThermoVault');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: /What is sought/ }).click();
    await page.getByRole('option', { name: 'Public partner' }).click();
    await page.getByText('whether they buy or permit is not in this data', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('seek')).toBe('public');
    await page.getByRole('button', { name: 'Leave out competitors' }).click();
    await page.waitForURL(/withoutCompetitors=true/);
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.getByText('whether they buy or permit is not in this data', { exact: false }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

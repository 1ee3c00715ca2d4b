/** See the flow, in a real Chromium on the shipped Flanders ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowAnswer, ThemesAnswer, UptakeAnswer } from '../../src/model/flow-answer.ts';
import { axeViolations, colours, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

describeWithChromium('see the flow', () => {
  let served: ServedStore;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${served.url}/api${path}`)).json()) as T;
  const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);

  it('says what can be told, draws a band for each forward flow, and lists backward flow apart', async () => {
    const answer = await ask<FlowAnswer>('/flow?lookBack=2');
    const { page, troubles } = await visit(browser, served.url, '/flow?back=2');
    await page.locator('.flow-sankey').waitFor();
    expect(await page.getByTestId('told').innerText()).toContain(
      `${number(answer.firstUses.told)} of ${number(answer.firstUses.seen)} first uses`,
    );
    const between = answer.between.cells.filter(
      ({ from, to, flow }) => flow > 0 && !answer.lanes[from].rest && !answer.lanes[to].rest,
    );
    expect(await page.locator('.flow-band').count()).toBe(between.filter(({ from, to }) => from < to).length);
    const backward = between.filter(({ from, to }) => from > to).sort((a, b) => b.flow - a.flow);
    const table = page.getByRole('table', { name: 'Backward flow, towards research' });
    expect(await table.getByRole('row').count()).toBe(1 + backward.length);
    expect(await table.getByRole('row').nth(1).innerText()).toContain(answer.lanes[backward[0].from].label);
    await page.getByText('This is exposure: knowledge could pass from partner to partner.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('draws organisations in lanes, and says the same as a table', async () => {
    const { page, troubles } = await visit(
      browser,
      served.url,
      '/flow?as=organisations&chain=innovation&firsts=seen',
    );
    await page.locator('[data-picture=sigma] canvas').first().waitFor();
    expect(await page.locator('.flow-head').allInnerTexts()).toEqual([
      'Research',
      'Applied research',
      'Technology supply (SMEs)',
      'Other companies',
      'Use and society',
    ]);
    await expect.poll(async () => (await colours(page, '[data-picture=sigma]')).size).toBeGreaterThan(50);
    // At no stage of this chain stands an applied researcher: its column stays, and the bands pass by.
    await page.getByRole('radio', { name: 'Bands' }).click();
    await page.locator('.flow-sankey').waitFor();
    await page.getByRole('radio', { name: 'Table' }).click();
    await page.waitForURL('**/flow?as=table&chain=innovation&firsts=seen');
    const rows = page.getByRole('table', { name: 'Organisations' }).getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBeGreaterThan(10);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('takes a theme by words and a year, keeps both in the URL, and goes Back', async () => {
    const { page, troubles } = await visit(browser, served.url, '/flow?firsts=seen');
    await page.getByRole('combobox', { name: 'Theme' }).fill('energy');
    const { themes } = await ask<ThemesAnswer>('/themes?search=energy');
    await page.getByRole('option', { name: themes[0].title }).first().click();
    await page.waitForURL(`**/flow?firsts=seen&theme=${themes[0].id}`);
    await page.getByRole('heading', { name: 'How it spread' }).waitFor();
    await page.getByRole('radio', { name: '2019' }).click();
    await page.waitForURL(`**/flow?firsts=seen&theme=${themes[0].id}&year=2019`);
    await page.goBack();
    await page.waitForURL(`**/flow?firsts=seen&theme=${themes[0].id}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('says that it can’t tell, and offers what can be done', async () => {
    const { page, troubles } = await visit(browser, served.url, '/flow?back=20');
    await page.getByRole('heading', { name: 'This can’t be told' }).waitFor();
    await page.getByRole('button', { name: 'Look back one year' }).click();
    await page.waitForURL('**/flow?back=1');
    await page.locator('.flow-sankey').waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('shows whether exposure foretells uptake, whatever it says, in the dark and in Dutch', async () => {
    const { test } = await ask<UptakeAnswer>('/flow/uptake');
    const { page, troubles } = await visit(browser, served.url, '/flow?by=cluster&firsts=seen', {
      colorScheme: 'dark',
      locale: 'nl-BE',
    });
    const card = page.getByRole('region', { name: 'Voorspelt blootstelling opname?' });
    await card.getByText(new RegExp(`op ${test!.tested}`)).waitFor();
    expect(await card.getByRole('row').count()).toBe(7);
    expect(await page.getByRole('table', { name: 'Van groep naar groep' }).count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

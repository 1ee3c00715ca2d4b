/** What a person meets on the page about themes, on the shipped Flanders ecosystem. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmergingAnswer } from '../../src/model/emerging-answer.ts';
import type { LeverageAnswer, NewcomersAnswer } from '../../src/model/newcomers-answer.ts';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 120_000;

describeWithChromium('the page about themes', () => {
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

  it(
    'says calmly that nothing is named, and shows what comes closest, newcomers and leverage',
    async () => {
      const themes = await ask<EmergingAnswer>('/themes/emerging');
      const { years } = await ask<NewcomersAnswer>('/newcomers');
      const { schemes } = await ask<LeverageAnswer>('/leverage');
      expect([themes.emerging.length, themes.closest.length > 0]).toEqual([0, true]);
      const { page, troubles } = await visit(browser, served.url, '/themes');

      const emerging = page.getByRole('region', { name: 'Emerging themes' });
      await emerging.getByRole('heading', { name: 'No theme is named' }).waitFor();
      await emerging
        .getByText(`None of the ${themes.tested} themes tested grew beyond chance`, { exact: false })
        .waitFor();
      await emerging.getByText(themes.definitions[0].definition).waitFor();
      const closest = emerging.getByRole('table', { name: 'Growing, but not beyond chance' });
      expect(await closest.getByRole('row').count()).toBe(1 + themes.closest.length);
      const [first] = themes.closest;
      const line = closest.getByRole('row').nth(1);
      expect(await line.getByRole('rowheader').innerText()).toContain(first.theme.title);
      expect(await line.innerText()).toContain(`${first.growth.before} → ${first.growth.after}`);
      expect(await line.getByRole('link').first().getAttribute('href')).toBe(
        `/partners?org=${encodeURIComponent(first.carriers[0].organisation.id).replaceAll('%3A', ':')}`,
      );

      const newcomers = page.getByRole('table', { name: 'Newcomers and SMEs' });
      expect(await newcomers.getByRole('row').count()).toBe(1 + years.length);
      expect(await newcomers.getByText('can’t be told').count()).toBe(
        years.filter((year) => year.newcomers === null).length,
      );
      await page.getByRole('img', { name: /^SMEs in participations, \d{4} to \d{4}/ }).waitFor();
      const leverage = page.getByRole('table', { name: 'What participation brings' });
      expect(await leverage.getByRole('row').count()).toBe(1 + Math.min(8, schemes.length));
      await page.getByText('The domains, and how far they can be trusted').first().click();
      await page.getByRole('columnheader', { name: 'Precision' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page, ['color-contrast'])).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'looks at a region by keyboard, keeps it in the link, and exports with the data version',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/themes', {
        viewport: { width: 360, height: 740 },
      });
      await page.getByRole('textbox', { name: 'Organisations in' }).focus();
      await page.keyboard.type('be21');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/themes?region=BE21');
      await page.getByRole('button', { name: /^All projects/ }).click();
      await page.getByRole('option', { name: 'Projects with someone there' }).click();
      await page.waitForURL('**/themes?region=BE21&within=true');
      await page.reload();

      const answer = await ask<EmergingAnswer>('/themes/emerging?region=BE21&withinRegion=true');
      const emerging = page.getByRole('region', { name: 'Emerging themes' });
      await emerging.getByText(`; ${answer.tested} themes tested.`).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        emerging.getByRole('button', { name: 'Export as CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^helixlens-themes-\d{4}-\d\d-\d\d\.csv$/);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const [head, ...rows] = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
      expect(head).toMatch(/^\uFEFF"Theme","Id","Named as emerging",/);
      expect(rows.map((row) => row.split('","')[1])).toEqual(
        [...answer.emerging, ...answer.closest].map(({ theme }) => theme.id),
      );
      expect(rows.filter((row) => row.includes(`"BE21"`) && row.includes(`"${answer.dataVersion}"`))).toEqual(
        rows,
      );
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );
});

/** What one sets, says, compares and takes along of suggestions, by keyboard, in a real Chromium on the shipped ecosystem. */
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PartnersAnswer } from '../../src/model/answers.ts';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 180_000;
/** Organisations of the shipped ecosystem: a real one, and made-up ones with competitors and with earlier partners. */
const REAL = 'ThermoVault';
const WITH_COMPETITORS = 'org:flanders-syn-0003';
const WITH_EARLIER_PARTNERS = 'org:flanders-syn-0014';

describeWithChromium('suggestions, as one sets them', () => {
  let served: ServedStore;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
  }, LONG);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = async (search: string) => {
    const visited = await visit(browser, served.url, `/partners?${search}`);
    await visited.page.getByRole('article').first().waitFor();
    return visited;
  };
  const settled = (page: Page) => page.locator('.results[aria-busy="false"]').waitFor();
  /** The address changes first, the page after it. */
  const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 60_000 });
  const names = (page: Page) => page.locator('.suggestion-name').allInnerTexts();
  const asked = async (search: string): Promise<PartnersAnswer> => {
    const response = await fetch(
      `${served.url}/api/organisations/${encodeURIComponent(WITH_COMPETITORS)}/partners?${search}`,
    );
    return response.json() as Promise<PartnersAnswer>;
  };
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const press = async (page: Page, slider: string, ...keys: string[]) => {
    await page.getByRole('slider', { name: slider, exact: true }).focus();
    for (const key of keys) await page.keyboard.press(key);
  };

  it(
    'mixes, varies and lifts by the arrows of a slider, keeps that in the address, and tells the cost',
    async () => {
      const { page, troubles } = await open(`org=${WITH_COMPETITORS}`);
      const before = await names(page);
      await press(page, 'Novelty', 'End');
      await page.waitForURL(/mix=/);
      await press(page, 'Variety', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await page.waitForURL(/diversity=0\.3/);
      await settled(page);
      expect(parameter(page, 'mix')).toBe('likelihood=1,novelty=1');
      const { suggestions } = await asked('mix=likelihood%3D1%2Cnovelty%3D1&diversity=0.3');
      await soon(() => names(page)).toEqual(suggestions.map(({ organisation }) => organisation.name));
      expect(await names(page)).not.toEqual(before);

      await press(page, 'Places for the seldom suggested', 'End');
      await page.waitForURL(/liftNewcomers=1/);
      await settled(page);
      await page.getByText('Seldom suggested', { exact: true }).first().waitFor();
      const who = page.getByText('Who is among them');
      await who.focus();
      await page.keyboard.press('Enter');
      await page.getByText(/^With 100% of the places kept .* instead of \d/).waitFor();
      await page.getByRole('rowheader', { name: 'Newcomers' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await page.reload();
      await page.getByRole('article').first().waitFor();
      expect(await page.getByRole('slider', { name: 'Variety', exact: true }).inputValue()).toBe('0.3');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.waitForURL(`**/partners?org=${WITH_COMPETITORS}`);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'takes in earlier partners where that is asked, and marks them',
    async () => {
      const { page, troubles } = await open(`org=${WITH_EARLIER_PARTNERS}`);
      expect(await page.getByText('Earlier partner', { exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: /^Leave out Earlier partners|Earlier partners/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Only those' }).waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.waitForURL(/lapsed=only/);
      await page.getByText('Earlier partner', { exact: true }).first().waitFor();
      await settled(page);
      const shown = await page.getByRole('article').count();
      expect(shown).toBeGreaterThan(0);
      expect(await page.getByText('Earlier partner', { exact: true }).count()).toBe(shown);
      await page
        .getByText(/worked together before/)
        .first()
        .waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'narrows by country by keyboard, and lets the page be read again at once',
    async () => {
      const { page, troubles } = await open(`org=${REAL}`);
      expect(await page.getByRole('article').getByText('Germany', { exact: true }).count()).toBeGreaterThan(
        0,
      );
      const country = page.getByRole('combobox', { name: 'Country', exact: true });
      await country.fill('Belg');
      await page.getByRole('option', { name: 'Belgium', exact: true }).waitFor();
      await page.getByRole('option', { name: 'Albania', exact: true }).waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/country=BE/);
      await settled(page);
      expect(await page.getByRole('option').count()).toBe(0);
      expect(await country.evaluate((field) => field === document.activeElement)).toBe(true);
      await soon(() => page.getByRole('article').getByText('Germany', { exact: true }).count()).toBe(0);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'marks competitors with the reason, and leaves them out',
    async () => {
      const { page, troubles } = await open(`org=${WITH_COMPETITORS}`);
      const marked = page.getByRole('article').filter({ hasText: 'Perhaps a competitor' });
      expect(await marked.count()).toBeGreaterThan(0);
      const name = await marked.first().locator('.suggestion-name').innerText();
      await marked
        .first()
        .getByText(/may be a competitor: a company in the same country/)
        .waitFor();
      await page.getByRole('button', { name: 'Leave out competitors' }).focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/withoutCompetitors=true/);
      await settled(page);
      await soon(() => marked.count()).toBe(0);
      expect(await names(page)).not.toContain(name);
      await page.getByText(/hidden by your filters/).waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'answers one that describes itself by keyboard, from its address alone',
    async () => {
      const { page, troubles } = await visit(browser, served.url, '/partners');
      await page.getByRole('link', { name: 'Not in the data? Describe yourself' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/describe=true/);
      expect(await page.getByRole('button', { name: 'Suggest partners' }).isDisabled()).toBe(true);
      await page.getByLabel('Name', { exact: true }).fill('Warm Works');
      await page.getByLabel('What you do, in your own words').fill('We store heat at home.');
      await page.getByRole('combobox', { name: 'Themes (EuroSciVoc)' }).fill('energ');
      // The list of all themes gives way to those that match.
      await page.getByRole('option').first().waitFor();
      await page.getByRole('option').filter({ hasNotText: /energ/i }).first().waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'Themes chosen' }).getByText(/energ/).waitFor();
      expect(await page.getByRole('combobox', { name: 'Themes (EuroSciVoc)' }).inputValue()).toBe('');
      await page.getByLabel('Region', { exact: true }).fill('BE22');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/you=Warm\+Works/);
      await page.getByRole('article').first().waitFor();
      expect([parameter(page, 'youRegion'), parameter(page, 'youDo'), parameter(page, 'describe')]).toEqual([
        'BE22',
        'We store heat at home.',
        null,
      ]);
      await page.getByText('Warm Works is not in this data', { exact: false }).waitFor();
      expect(await page.getByRole('button', { name: /^(Not relevant|How to get introduced)/ }).count()).toBe(
        0,
      );
      const first = await names(page);
      await page.reload();
      await page.getByRole('article').first().waitFor();
      expect(await names(page)).toEqual(first);
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Change what you said' }).click();
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Warm Works');
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'sets those chosen side by side, with row headers, and hands the table on',
    async () => {
      const { page, troubles } = await open(`org=${REAL}`);
      const articles = page.getByRole('article');
      const chosen = [(await names(page))[0], (await names(page))[2]];
      await articles
        .nth(0)
        .getByRole('button', { name: /^Compare/ })
        .focus();
      await page.keyboard.press('Space');
      await page.getByText('1 chosen; choose one more to compare.').waitFor();
      expect(await page.getByRole('button', { name: 'Compare side by side' }).isDisabled()).toBe(true);
      await articles
        .nth(2)
        .getByRole('button', { name: /^Compare/ })
        .focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Compare side by side' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Side by side' });
      await dialog.waitFor();
      await page.waitForURL(/sideBySide=true/);
      const columns = dialog.getByRole('columnheader');
      expect((await columns.allInnerTexts()).map((text) => text.trim())).toEqual(chosen);
      for (const row of [
        'Likelihood',
        'Fit',
        'Novelty',
        'Helix',
        'Place',
        'Themes',
        'Shared partners named',
        'Why',
      ])
        await dialog.getByRole('rowheader', { name: row, exact: true }).waitFor();
      await dialog.getByText('…', { exact: true }).first().waitFor({ state: 'detached' });
      expect(await axeViolations(page)).toEqual([]);
      const csv = await textOf(page, () => dialog.getByRole('button', { name: 'Export as CSV' }).click());
      expect(csv.split('\r\n')[0]).toContain(`"${chosen[0]}","${chosen[1]}"`);

      await page.reload();
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.getAll('compare')).toHaveLength(2);
      for (const place of [1, 3])
        await articles
          .nth(place)
          .getByRole('button', { name: /^Compare/ })
          .click();
      await page.getByText('Four can be compared; take one out first.').waitFor();
      expect(
        await articles
          .nth(4)
          .getByRole('button', { name: /^Compare/ })
          .isDisabled(),
      ).toBe(true);
      await page.getByRole('button', { name: 'Clear the choice' }).click();
      await page.waitForURL((url) => !url.searchParams.has('compare'));
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'exports the list as Markdown and JSON, as it is shown',
    async () => {
      const { page, troubles } = await open(`org=${REAL}&k=10&country=BE`);
      const exported = (item: RegExp) =>
        textOf(page, async () => {
          await page.getByRole('button', { name: 'Export shortlist' }).focus();
          await page.keyboard.press('Enter');
          await page.getByRole('menuitem', { name: item }).focus();
          await page.keyboard.press('Enter');
        });
      const markdown = await exported(/^Markdown/);
      expect(markdown).toMatch(/^# Partners for ThermoVault\n/);
      expect(markdown).toContain('Filters: country Belgium.');
      expect(markdown).toContain('retrieved');
      expect(markdown).toContain(`Link: <${page.url()}>`);
      expect(markdown.match(/^## \d+\. /gm)).toHaveLength(await page.getByRole('article').count());
      const json = JSON.parse(await exported(/^JSON/)) as PartnersAnswer;
      expect(json.suggestions.map(({ organisation }) => organisation.name)).toEqual(await names(page));
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'hears feedback for the cluster chosen alone, with undo in sight',
    async () => {
      const { page, troubles } = await visit(browser, served.url, `/partners?org=${REAL}`, {
        colorScheme: 'dark',
      });
      const first = page.getByRole('article').first();
      await first.waitFor();
      const [name] = await names(page);
      await page.getByRole('button', { name: /Feedback on behalf of/ }).click();
      await page.getByRole('option', { name: 'Flux50' }).click();
      await page.waitForURL(/by=cluster(:|%3A)flux50/);
      await page.getByText('counts for this cluster only', { exact: false }).waitFor();
      await settled(page);
      await first.getByRole('button', { name: /^Not relevant/ }).focus();
      await page.keyboard.press('Space');
      await page.getByText(`${name} is marked as not relevant.`).waitFor();
      await page.getByText('1 hidden by your feedback.', { exact: false }).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      const other = await open(`org=${REAL}`);
      expect(await names(other.page)).toContain(name);
      await other.page.context().close();

      const undo = page.getByRole('button', { name: 'Undo', exact: true });
      const box = await undo.boundingBox();
      expect(box !== null && box.y + box.height <= 900).toBe(true);
      await undo.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Taken back.').waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await page.getByText('Taken back.').waitFor({ state: 'detached' });
      expect(await names(page)).toContain(name);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  it(
    'puts suggestions to the test on a page of its own, as a job that shows how far it is',
    async () => {
      const { page, troubles } = await open(`org=${REAL}`);
      await page.getByRole('link', { name: 'How often do these come true?' }).click();
      await page.waitForURL('**/accuracy');
      const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]');
      expect(await current.allInnerTexts()).toEqual(['Find partners']);
      await page.getByRole('button', { name: 'Put them to the test' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('progressbar').waitFor();
      await page
        .getByRole('heading', { name: 'Do chances mean what they say?' })
        .waitFor({ timeout: 150_000 });
      await page.getByText(/organisations at least one came true by/).waitFor();
      for (const summary of await page.getByText('As a table').all()) await summary.click();
      const calibration = page.getByRole('table', { name: 'Do chances mean what they say?' });
      expect(await calibration.getByRole('row').count()).toBe(11);
      expect(await axeViolations(page)).toEqual([]);
      // Two groups of one chance must not be taken for one: the page would say so on its console.
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );
});

/** The text of the file that is handed over when something is pressed. */
async function textOf(page: Page, start: () => Promise<unknown>): Promise<string> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), start()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

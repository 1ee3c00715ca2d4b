/** Measures and groups of what a picture shows, beside those of the whole network. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { betweennessOfTies } from '../../src/analysis/centrality/betweenness.ts';
import { GroupMapAnswer, MapAnswer } from '../../src/model/answers.ts';
import { tiesFromEdges } from '../../src/network/ties-from-edges.ts';
import { pictureGroups } from '../../web/src/map/picture-groups.ts';
import { axeViolations, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

const LONG = 120_000;

const choose = async (page: Page, box: string, option: string) => {
  await page.getByRole('button', { name: box }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describeWithChromium('a picture of organisations', () => {
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
    'sizes and groups by itself, says that it is not the whole network, and keeps that in the link',
    async () => {
      const ask = async (path: string) => (await fetch(`${served.url}/api${path}`)).json();
      const { groups } = GroupMapAnswer.parse(await ask('/map?by=community'));
      const [{ id }] = [...groups].sort((a, b) => b.size - a.size);
      const answer = MapAnswer.parse(await ask(`/map/group?by=community&id=${id}&measure=degree&limit=300`));
      const { page, troubles } = await visit(browser, served.url, `/map?by=community&group=${id}&as=table`);
      const notWhole = page.getByText('Of this picture, not of the whole network');
      await page.getByRole('columnheader', { name: 'Partners' }).waitFor({ timeout: LONG });
      expect(await notWhole.count()).toBe(0);

      await choose(page, 'Size', 'Go-between in this picture');
      await choose(page, 'Colour', 'By groups in this picture');
      await notWhole.waitFor();
      const view = new URL(page.url()).searchParams;
      expect([view.get('size'), view.get('colour')]).toEqual(['picture-betweenness', 'picture-groups']);

      const members = page.getByRole('table', { name: /^Members of/ });
      const titles = await members.getByRole('columnheader').allTextContents();
      const column = (title: string) => titles.findIndex((text) => text.startsWith(title));
      const cells = async () =>
        (await members.locator('tbody tr').all()).length === 0
          ? []
          : members
              .locator('tbody tr')
              .evaluateAll((rows) =>
                rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
              );
      await expect.poll(async () => (await cells())[0][column('Go-between in this picture')]).not.toBe('…');
      const seen = (await cells())
        .map((row) =>
          [row[column('Organisation')].trim(), row[column('Go-between')], row[column('Group')]].join(' | '),
        )
        .sort();

      const { nodes, ties } = answer;
      const values = betweennessOfTies(
        tiesFromEdges(
          nodes.length,
          ties.map(({ from }) => from),
          ties.map(({ to }) => to),
        ),
      );
      const of = pictureGroups(answer);
      const value = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
      const name = ({ organisation }: (typeof nodes)[number]) =>
        organisation.synthetic ? `${organisation.name} Synthetic` : organisation.name;
      expect(seen).toEqual(
        nodes
          .map((node, i) => [name(node).trim(), value.format(values[i]), String(of[i] + 1)].join(' | '))
          .sort(),
      );
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('radio', { name: 'Picture' }).click();
      const largest = of.filter((group) => group === 0).length;
      await page.getByRole('button', { name: new RegExp(`^Group 1\\b.*${largest}`) }).waitFor();
      await page.reload();
      await notWhole.waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    LONG,
  );
});

/** What a person meets in a real Chromium on the shipped Flanders ecosystem. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  GroupMapAnswer,
  MapAnswer,
  NetworkAnswer,
  PartnersAnswer,
  SearchAnswer,
} from '../../src/model/answers.ts';
import type { PathAnswer } from '../../src/model/path-answer.ts';
import type { StabilityAnswer } from '../../src/model/stability-answer.ts';
import { introducerName } from '../../src/words/introducer-names.ts';
import { axeViolations, colours, launchChromium, visit } from '../support/chromium.ts';
import { describeWithChromium } from '../support/requirements.ts';
import { type ServedStore, serveImported } from '../support/serving.ts';

describeWithChromium('the web app on the shipped ecosystem', () => {
  let served: ServedStore;
  let browser: Browser;
  let thermoVault: string;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveImported(['bundle', 'datasets/flanders']), launchChromium()]);
    const found = await ask<SearchAnswer>('/organisations?search=ThermoVault');
    thermoVault = found.hits[0].organisation.id;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${served.url}/api${path}`)).json()) as T;
  const open = (path: string, options?: Parameters<typeof visit>[3]) =>
    visit(browser, served.url, path, options);
  const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);

  it('starts from questions by role, with the ecosystem in one line and its synthetic part named', async () => {
    const network = await ask<NetworkAnswer>('/network');
    const { page, troubles } = await open('/');
    await page.getByText(`${number(network.organisations)} organisations · `).waitFor();
    expect(await page.locator('.one-line').innerText()).toBe(
      `${number(network.organisations)} organisations · ${number(network.projects)} projects · ${number(network.ties)} ties · ${network.sources.length} sources synthetic ${number(network.synthetic.organisations)} of ${number(network.organisations)} organisations`,
    );
    expect(await page.getByRole('region', { name: 'Questions by role' }).ariaSnapshot()).toBe(
      `- region "Questions by role":
  - heading "I facilitate a cluster" [level=2]
  - list:
    - listitem:
      - link "Whom do I introduce to a member, and who opens the door?":
        - /url: /partners
    - listitem:
      - link "Who works closely together around here?":
        - /url: /map?by=community
    - listitem:
      - link "How do the clusters’ members work together?":
        - /url: /map?by=cluster
    - listitem:
      - link "Who could carry a project together?":
        - /url: /consortium
    - listitem:
      - link "How often do such suggestions come true?":
        - /url: /accuracy
  - heading "I run a start-up" [level=2]
  - list:
    - listitem:
      - link "Who are the right parties for us, newcomers included?":
        - /url: /partners?novelty=0.3
    - listitem:
      - link "Which knowledge institution fits what we do?":
        - /url: /partners?helix=knowledge
    - listitem:
      - link "Who could try out what we make?":
        - /url: /partners?seek=pilot-customer
    - listitem:
      - link "How do we ask if we are not in the data?":
        - /url: /partners?describe=true
    - listitem:
      - link "Where in the value chain does knowledge come from?":
        - /url: /flow
  - heading "I make policy" [level=2]
  - list:
    - listitem:
      - link "Where does the ecosystem fall apart into islands?":
        - /url: /fragmentation
    - listitem:
      - link "Do companies, knowledge, government and civil society meet?":
        - /url: /helix-mix
    - listitem:
      - link "How does knowledge flow from research to use?":
        - /url: /flow
    - listitem:
      - link "Which themes emerge, and who carries them?":
        - /url: /themes
    - listitem:
      - link "How does a region or a cluster compare with its peers?":
        - /url: /benchmark
    - listitem:
      - link "Do members do better after joining?":
        - /url: /impact
    - listitem:
      - link "How does a cluster stand by the criteria?":
        - /url: /report
    - listitem:
      - link "Where do these figures come from?":
        - /url: /data`,
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('leads from the search box to reasoned suggestions and a way in, by keyboard alone', async () => {
    const { page, troubles } = await open('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('thermov');
    await page.getByRole('option', { name: 'ThermoVault' }).waitFor();
    await page.getByText('1 of 1 organisations shown').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/partners?org=${thermoVault}`);

    const { suggestions } = await ask<PartnersAnswer>(`/organisations/${thermoVault}/partners`);
    const first = page.getByRole('article').first();
    await first.waitFor();
    expect(await page.getByRole('article').count()).toBe(suggestions.length);
    expect(await first.getByRole('heading').innerText()).toContain(suggestions[0].organisation.name);
    expect(await first.locator('.score-number').innerText()).toBe(suggestions[0].score.toFixed(2));
    for (const { text } of suggestions[0].evidence)
      expect(await first.getByText(text, { exact: false }).count()).toBe(1);

    const introduce = first.getByRole('button', { name: 'How to get introduced' });
    await introduce.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const { paths, introducers } = await ask<PathAnswer>(
      `/paths?from=${thermoVault}&to=${suggestions[0].organisation.id}`,
    );
    await dialog.getByText(paths[0].hops[0].text).first().waitFor();
    expect(await dialog.locator('.path').count()).toBe(paths.length);
    expect(await dialog.locator('.path').first().locator('.hop').count()).toBe(paths[0].hops.length);
    expect(await dialog.locator('.introducer').count()).toBe(introducers.length);
    for (const [place, { organisation, kind }] of introducers.entries()) {
      const shown = dialog.locator('.introducer').nth(place);
      expect(await shown.locator('.stop-name').innerText()).toContain(organisation.name);
      expect(await shown.locator('.stop-name').innerText()).toContain(introducerName('en', kind));
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${served.url}/partners?org=${thermoVault}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('takes an Enter that comes before the answer to the last letter', async () => {
    const { page, troubles } = await open('/partners');
    await page.route('**/api/organisations?*', async (route) => {
      await new Promise((resume) => setTimeout(resume, 300));
      await route.continue();
    });
    await page.getByRole('combobox', { name: 'Find an organisation' }).focus();
    await page.keyboard.type('thermov');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/partners?org=${thermoVault}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('filters in the URL, says how many the filters hide, and goes Back', async () => {
    const { page, troubles } = await open(`/partners?org=${thermoVault}`);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('toolbar', { name: 'Helix' }).getByRole('button', { name: 'Company' }).click();
    await page.waitForURL(`**/partners?helix=company&org=${thermoVault}`);
    const filtered = await ask<PartnersAnswer>(`/organisations/${thermoVault}/partners?helix=company`);
    expect(filtered.hiddenByFilters).toBeGreaterThan(0);
    await page.getByText(`${number(filtered.hiddenByFilters)} hidden by your filters.`).waitFor();
    expect(await page.locator('.suggestion-head .helix').allInnerTexts()).toEqual(
      filtered.suggestions.map(() => 'Company'),
    );

    await page.goBack();
    await page.waitForURL(`**/partners?org=${thermoVault}`);
    await page.getByText('hidden by your filters').waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('leaves a suggestion out, and brings it back on undo', async () => {
    const { page, troubles } = await open(`/partners?org=${thermoVault}`);
    const names = page.locator('.suggestion-name');
    await names.first().waitFor();
    const before = await names.allInnerTexts();
    const { suggestions } = await ask<PartnersAnswer>(`/organisations/${thermoVault}/partners`);
    await page.getByRole('article').first().getByRole('button', { name: 'Leave out' }).click();
    await page.waitForURL(`**/partners?exclude=${suggestions[0].organisation.id}&org=${thermoVault}`);
    await page.getByText(`${before[0]} is left out.`).waitFor();
    await page.getByText('1 organisation left out.').waitFor();
    await page.locator(`.results[aria-busy="false"]`).waitFor();
    expect(await names.first().innerText()).toBe(before[1]);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(`**/partners?org=${thermoVault}`);
    await page.getByText('1 organisation left out.').waitFor({ state: 'detached' });
    await page.locator(`.results[aria-busy="false"]`).waitFor();
    expect(await names.allInnerTexts()).toEqual(before);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('exports the shortlist with its data version', async () => {
    const { page } = await open(`/partners?org=${thermoVault}&k=10`);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: 'Export shortlist' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^helixlens-\d{4}-\d\d-\d\d\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const rows = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
    const answer = await ask<PartnersAnswer>(`/organisations/${thermoVault}/partners?k=10`);
    expect(rows[0]).toMatch(/^\uFEFF"Rank","Organisation","Id","Helix","Country","Score",/);
    expect(rows.slice(1).map((row) => row.split('","')[2])).toEqual(
      answer.suggestions.map(({ organisation }) => organisation.id),
    );
    expect(rows.slice(1).filter((row) => row.includes(`"${answer.dataVersion}"`))).toHaveLength(10);
    await page.context().close();
  });

  it('offers the nearest names for one that is unknown', async () => {
    const { page } = await open('/partners?org=Termovault');
    await page.getByRole('heading', { name: 'No organisation goes by “Termovault”' }).waitFor();
    await page.getByRole('link', { name: 'ThermoVault' }).click();
    await page.waitForURL(`**/partners?org=${thermoVault}`);
    await page.getByRole('heading', { name: 'ThermoVault', level: 1 }).waitFor();
    await page.context().close();
  });

  it('marks the communities that other seeds do not find again', async () => {
    const groups = await ask<GroupMapAnswer>('/map?by=community');
    const { communities, runs } = await ask<StabilityAnswer>('/communities/stability');
    const stable = new Set(communities.filter((each) => each.stable).map(({ id }) => String(id)));
    const kept = groups.groups.filter(({ id }) => stable.has(id)).length;
    const { page, troubles } = await open('/map');
    await page
      .getByText(
        new RegExp(`${kept} of ${groups.groups.length} communities drawn .* from ${runs} other seeds`),
      )
      .waitFor();
    const lost = groups.groups.length - kept;
    expect(await page.locator('.map-side').getByText('unstable', { exact: true }).count()).toBe(lost);
    expect(await page.getByRole('button', { name: /^Open .*, unstable$/ }).count()).toBe(lost);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('opens a group and an organisation from the map by keyboard, and finds the way back', async () => {
    const groups = await ask<GroupMapAnswer>('/map?by=community');
    const { page, troubles } = await open('/map');
    const label = groups.groups[0].label.charAt(0).toUpperCase() + groups.groups[0].label.slice(1);
    const circle = page.getByRole('button', { name: `Open ${label}, ` });
    await circle.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/map?by=community&group=${groups.groups[0].id}`);

    const group = await ask<MapAnswer>(`/map/group?by=community&id=${groups.groups[0].id}&limit=300`);
    const side = page.locator('.map-side');
    await side.getByRole('heading', { name: `${group.nodes.length} members` }).waitFor();
    const byPartners = [...group.nodes].sort((a, b) => b.value - a.value);
    const opened = side.getByRole('button', { name: byPartners[0].organisation.name, exact: true });
    await opened.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/map?by=community&group=0&org=${byPartners[0].organisation.id}`);
    await page.getByRole('heading', { name: byPartners[0].organisation.name, level: 1 }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Where you are' }).innerText()).toBe(
      `All groups ›\n${label} ›`,
    );

    await page.reload();
    await page.getByRole('heading', { name: byPartners[0].organisation.name, level: 1 }).waitFor();
    await page.goBack();
    await side.getByRole('heading', { name: `${group.nodes.length} members` }).waitFor();
    await page.goBack();
    await side.getByRole('heading', { name: `${groups.groups.length} groups` }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('lists the neighbours of an organisation, sorts them, and shows the picture as a table', async () => {
    const ego = await ask<MapAnswer>(`/organisations/${thermoVault}/ego`);
    const { page, troubles } = await open(`/map?org=${thermoVault}`);
    const list = page.getByRole('table', { name: 'Neighbours of ThermoVault' });
    await list.waitFor();
    const names = ego.nodes.slice(1).map(({ organisation }) => organisation.name);
    const collator = new Intl.Collator('en-GB');
    await list.getByRole('columnheader', { name: 'Organisation' }).getByRole('button').click();
    await page.waitForURL(`**/map?ascending=true&org=${thermoVault}&sort=name`);
    expect(await list.locator('tbody .link-button').allInnerTexts()).toEqual(
      [...names].sort(collator.compare),
    );

    await page.getByRole('radio', { name: 'As a table' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**as=table**');
    expect(await list.getByRole('columnheader').allInnerTexts()).toEqual([
      'Organisation\n↑',
      'Projects',
      'Strength',
      'Steps',
      'Partners',
      'Helix',
      'Country',
    ]);
    await page.getByRole('heading', { name: 'Lines of the picture' }).waitFor();
    expect(await page.locator('.ties-table tbody tr').count()).toBe(Math.min(200, ego.ties.length));
    expect(await page.locator('[data-picture]').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('hides by the legend without moving the rest, and saves a picture', async () => {
    const { page, troubles } = await open('/map?by=helix');
    const company = page.getByRole('button', { name: /^Open Company, / });
    const knowledge = page.getByRole('button', { name: /^Open Knowledge institution, / });
    await company.waitFor();
    await page.getByRole('list', { name: 'Legend: choose what is shown' }).getByText('Company').click();
    await page.waitForURL('**/map?by=helix&hide=company');
    await company.waitFor({ state: 'detached' });
    expect(await knowledge.count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save picture' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('draws ties that are visible, and in the dark never adds them up to white', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/map?by=community&group=0', { colorScheme });
      await page.locator('[data-picture] canvas').first().waitFor();
      await page.locator('.map-side tbody tr').first().waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.legend li').length > 2);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const seen = [...(await colours(page, '[data-picture]'))].map(
        ([key, count]) => [key.split(',').map(Number), count] as const,
      );
      const pixels = (fits: (rgb: number[]) => boolean) =>
        seen.reduce((sum, [rgb, count]) => (fits(rgb) ? sum + count : sum), 0);
      const background = colorScheme === 'light' ? [255, 255, 255] : [0x18, 0x20, 0x27];
      const isBackground = (rgb: number[]) => rgb.every((part, i) => part === background[i]);
      expect(pixels((rgb) => !isBackground(rgb))).toBeGreaterThan(5000);
      // Labels are #e9edf0 at their brightest: anything lighter would be ties added up.
      if (colorScheme === 'dark') expect(pixels((rgb) => Math.min(...rgb) > 0xf0)).toBe(0);
      await page.context().close();
    }
  });

  it('speaks Dutch and French, and keeps the choice', async () => {
    const { page, troubles } = await open('/data');
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Nederlands' }).click();
    await page.getByRole('heading', { name: 'Gegevens', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.reload();
    await page.getByRole('heading', { name: 'Gegevens', level: 1 }).waitFor();
    await page.getByRole('button', { name: /Taal/ }).click();
    await page.getByRole('option', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Données', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('says when the connection is lost, keeps the view, and carries on by itself', async () => {
    const { page } = await open(`/partners?org=${thermoVault}`);
    await page.getByRole('article').first().waitFor();
    const before = await page.getByRole('article').count();
    await page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('toolbar', { name: 'Size' }).getByRole('button', { name: 'SME' }).click();
    await page.getByText('The connection to Helixlens is lost.').waitFor();
    expect(await page.getByRole('article').count()).toBe(before);
    await page.unroute('**/api/**');
    await page.getByText('The connection to Helixlens is lost.').waitFor({ state: 'detached' });
    const answer = await ask<PartnersAnswer>(`/organisations/${thermoVault}/partners?size=sme`);
    await page.getByText(`${number(answer.hiddenByFilters)} hidden by your filters.`).waitFor();
    await page.context().close();
  });

  it('answers questions on the API page', async () => {
    const { page, troubles } = await open('/api-page');
    await page.getByRole('button', { name: '/api/organisations Find organisations' }).click();
    await page.getByRole('textbox', { name: 'search required' }).fill('thermovault');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Status 200').waitFor();
    expect(JSON.parse(await page.locator('.answer').innerText())).toEqual(
      await ask<SearchAnswer>('/organisations?search=thermovault'),
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  const pages = [
    '/',
    '/partners',
    '/partners?org=ThermoVault&k=5',
    '/map',
    '/map?org=Flux50',
    '/map?org=ThermoVault&as=table',
    '/data',
    '/api-page',
    '/nowhere',
  ];

  for (const [colorScheme, rules] of [
    ['light', undefined],
    // In the dark only the colours differ.
    ['dark', ['color-contrast']],
  ] as const)
    it(`gives axe nothing to object to, in ${colorScheme}`, async () => {
      const { page, troubles } = await open('/', { colorScheme });
      const objections: Record<string, string[]> = {};
      for (const path of pages) {
        await page.goto(served.url + path);
        await settled(page);
        const found = await axeViolations(page, rules);
        if (found.length > 0) objections[path] = found;
      }
      expect(objections).toEqual({});
      expect(troubles).toEqual([]);
      await page.context().close();
    }, 120_000);

  it('fits a screen of 360 pixels', async () => {
    const { page } = await open('/', { viewport: { width: 360, height: 740 } });
    const tooWide: Record<string, number> = {};
    for (const path of pages) {
      await page.goto(served.url + path);
      await settled(page);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) tooWide[path] = over;
    }
    expect(tooWide).toEqual({});
    await page.context().close();
  }, 120_000);
});

/** Waits until nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.footer code') !== null);
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
}

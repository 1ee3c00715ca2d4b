/**
 * A real Chromium for the tests of the web app, and pages that remember everything that went wrong on them:
 * script errors, violations of the content security policy, requests to anywhere but the app's own server.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import CHROMIUM_FLAGS from './chromium-flags.json' with { type: 'json' };
import { CHROMIUM } from './requirements.ts';

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });

export interface Visit {
  page: Page;
  /** What went wrong so far. */
  troubles: string[];
}

/** Opens a page of the app at `url`, in English and light unless `options` say otherwise. */
export async function visit(
  browser: Browser,
  url: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(`${url}/`))
      troubles.push(`request to outside: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) =>
    troubles.push(`content security policy: ${violation}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
      );
    });
  });
  await page.goto(url + path);
  return { page, troubles };
}

/** What axe holds against the page, as `rule: element`; by all its rules, or by those given. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Colours of an element as it is on screen: how many pixels of each, as `r,g,b`. */
export async function colours(page: Page, selector: string): Promise<Map<string, number>> {
  const picture = await page.locator(selector).screenshot();
  const counted = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const counts: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4) {
      const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }, picture.toString('base64'));
  return new Map(Object.entries(counted));
}

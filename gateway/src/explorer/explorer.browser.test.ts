/** The explorer's page in a real Chromium; `npm run build` comes before. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../testing/world.js';

const CHROMIUM = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

if (CHROMIUM === undefined)
  console.log('no Chromium found (CHROMIUM_PATH names one): the explorer is not tested in a browser');

const folder = mkdtempSync(join(tmpdir(), 'gateway-explorer-'));
writeFileSync(
  join(folder, 'crossing.graphql'),
  'query TitlesAndRatings {\n  books(first: 2) {\n    title\n    rating\n  }\n}\n',
);
writeFileSync(join(folder, 'a-book.graphql'), 'query OneBook($id: ID!) {\n  book(id: $id) {\n    title\n  }\n}\n');
writeFileSync(join(folder, 'a-book.variables.json'), '{ "id": "3" }\n');

describe.skipIf(CHROMIUM === undefined)('the explorer', () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    world = await startWorld({ explorer: true, explorerOperations: folder });
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(world.url);
    await page.getByRole('tab', { name: 'TitlesAndRatings' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  /** Shows a tab and waits, as a person does, until its operation stands in the editor. */
  async function openTab(name: string): Promise<void> {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tab', { name, selected: true }).waitFor();
    await page.locator('.graphiql-query-editor .view-lines').getByText(name).waitFor();
  }

  it('shows the example operations in its tabs', async () => {
    expect(await page.getByRole('tab').count()).toBe(2);
    for (const name of ['TitlesAndRatings', 'OneBook'])
      expect(await page.getByRole('tab', { name }).isVisible()).toBe(true);
  });

  it('runs the first, with its variables, and shows the data', async () => {
    await openTab('OneBook');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.graphiql-response .view-lines').getByText('"Nadja"').waitFor();
  });

  it('runs another, across subgraphs', async () => {
    await openTab('TitlesAndRatings');
    await page.getByRole('button', { name: /Execute query/ }).click();
    const answer = page.locator('.graphiql-response .view-lines');
    await answer.getByText('"Germinal"').waitFor();
    expect((await answer.textContent())?.replaceAll(/\s/g, '')).toContain('"title":"Essais","rating":1.5');
  });

  it('has the variables still after another tab was shown', async () => {
    await openTab('OneBook');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.graphiql-response .view-lines').getByText('"Nadja"').waitFor();
  });

  it('is where a person lands who opens the address of the graph', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      redirect: 'manual',
      headers: { accept: 'text/html,*/*;q=0.8' },
    });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer']);
  });

  it('shows the documentation of the schema', async () => {
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('Root Types').waitFor();
  });

  it('completes what is typed, from the schema', async () => {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('query Typed { latest');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget').getByText('latestReviews').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('breaks no rule of its policy, and logs no error', async () => {
    await page.waitForTimeout(500);
    if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] });
    expect(complaints).toEqual([]);
  });

  it('asks nobody but the gateway', () => {
    expect(requested.filter((url) => !url.startsWith(world.url) && !url.startsWith('data:'))).toEqual([]);
    expect(requested.length).toBeGreaterThan(5);
  });

  it('has a policy without inline scripts, eval or other origins', async () => {
    const response = await fetch(`${world.url}/explorer`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
    const again = await fetch(`${world.url}/explorer`);
    expect(again.headers.get('content-security-policy')).not.toBe(policy);
  });

  it('serves no file that is not of the page', async () => {
    for (const path of [
      '/explorer/../main.js',
      '/explorer/%2e%2e/main.js',
      '/explorer/..%2f..%2fmain.js',
      '/explorer/.inputs',
      '/explorer/index.html',
    ]) {
      expect((await fetch(`${world.url}${path}`)).status).toBe(404);
    }
  });
});

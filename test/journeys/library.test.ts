import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildRedact } from '../../scripts/build-redact.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const WORDS = fileURLToPath(new URL('../../node_modules/@scure/bip39/wordlists/english.js', import.meta.url));

/** The only package that the library imports is given to a browser by an import map, as a bundler would. */
const PAGE = `<!doctype html><title>library</title>
<script type="importmap">{"imports":{"@scure/bip39/wordlists/english.js":"/words.js"}}</script>
<script type="module">
import { numbering, redact, scanBytes } from '/redact/index.js';
window.redactHere = (text) => {
  const { safe, findings } = redact(text, { numbering: numbering(), fingerprint: (value) => value });
  const found = scanBytes(new TextEncoder().encode(text)).map(({ byteStart, byteEnd }) => [byteStart, byteEnd]);
  return { safe: String(safe), kinds: findings.map(({ kind }) => kind), found };
};
</script>`;

test('given the built library, when a browser loads it, then it redacts a text there', needsChromium, async () => {
  const folder = await tempFolder();
  expect(await buildRedact(folder)).toMatchObject({ ok: true });
  const address = await serve(folder);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  const token = `glpat-${made('alnum', 20, 31)}`;
  const text = `🔑 für Jörg: ${token}`;
  const call = `window.redactHere(${JSON.stringify(text)})`;
  await page
    .waitForFunction('typeof window.redactHere === "function"', undefined, { timeout: 20_000 })
    .catch(() => null);
  expect(faults).toEqual([]);
  expect(await page.evaluate(call)).toEqual({
    safe: '🔑 für Jörg: [gitlab-personal-access-token #1]',
    kinds: ['gitlab-personal-access-token'],
    found: [[17, 17 + token.length]],
  });
});

async function serve(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    readFile(path === '/words.js' ? WORDS : join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
}

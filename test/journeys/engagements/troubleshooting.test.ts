import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../documents/kit/file.ts';
import { needsChromium } from '../../support/chromium.ts';
import { engagementPage } from '../screens/engagement.ts';
import { sharePage } from '../screens/share.ts';
import { approved, CARLA, everyByte, opened, released, reviewed, secretsIn } from './line.ts';
import { engagementChapters } from './stage.ts';

const REPORT = 'orders-api-log.html';
/** Without these nobody finds the cause. */
const NEEDED = [
  '2026-11-20T10:14:09Z',
  'GET /v2/orders',
  ' 401 ',
  'trace=4bf92f3577b34da6',
  'invalid_token',
  'expired 3600 s ago',
  ' 503',
  'TLS alert 48, unknown CA',
  'an hour behind',
];

describe('a troubleshooting report with excerpts of logs', needsChromium, () => {
  const [bearer, session, key] = [jwt(), randomBytes(20).toString('hex'), randomBytes(20).toString('hex')];
  const secrets = [bearer, session, key];
  const stage = engagementChapters('troubleshooting');
  let link = '';

  test('given excerpts with tokens, hosts and private addresses, when the lead reviews them, then the customer will see what is needed to find the cause, and no more', async () => {
    const { lena, url } = stage();
    await opened(stage(), { name: 'Orders fail', purpose: 'Finds why orders fail.', kind: 'troubleshooting' });
    const page = engagementPage(lena.page);
    await page.goTo(url);
    await page.upload(fileOf(REPORT, excerpts({ bearer, session, key })));
    const sees = await reviewed(stage(), REPORT, await secretsIn(stage(), 'redact'));
    for (const words of NEEDED) expect(sees).toContain(words);
    expect(sees).toContain('2026-11-20T10:14:03Z *.internal 10.20.0.0/16 GET /v2/orders 401');
    for (const name of [/app-0\d/u, /acme\.internal/u, /10\.20\.3\./u]) expect(sees).not.toMatch(name);
  });

  test('given the copy, when it is approved, released and shared, then what the customer downloads has as little of identities as the finding needs', async () => {
    const { paula, customer, downloads } = stage();
    await approved(stage(), paula, REPORT);
    link = await released(stage(), REPORT, { form: 'html' });
    const page = sharePage(customer);
    await page.open(link);
    await page.enter();
    const file = await page.download();
    const copy = join(downloads, 'copy.html');
    await file.saveAs(copy);
    const html = await readFile(copy, 'utf8');
    expect(html).toContain(CARLA.recipient);
    for (const words of NEEDED) expect(html).toContain(words);
    for (const name of [/app-0\d/u, /acme\.internal/u, /10\.20\.3\./u]) expect(html).not.toMatch(name);
    for (const placeholder of ['[jwt #1]', '[api-key #1]', '[session-cookie #1]']) expect(html).toContain(placeholder);
  });

  test('given all that is left, when every byte is searched, then no token is anywhere', async () => {
    const searched = await everyByte(stage(), secrets);
    expect(searched.files.some((file) => file.endsWith('copy.html'))).toBe(true);
    expect(searched.hits).toEqual([]);
  });
});

/** What somebody copied out of a console, as a page. */
function excerpts({ bearer, session, key }: { readonly [S in 'bearer' | 'session' | 'key']: string }): string {
  return `<!doctype html><html lang="en"><head><title>Orders API</title></head><body>
<h1>The orders interface answers 401 and 503</h1>
<h2>What was seen</h2>
<pre>
2026-11-20T10:14:03Z app-07.prod.acme.internal 10.20.3.17 GET /v2/orders 401 trace=4bf92f3577b34da6
  &gt; Authorization: Bearer ${bearer}
  &lt; {"error":"invalid_token","error_description":"The access token expired 3600 s ago"}
2026-11-20T10:14:09Z app-08.prod.acme.internal 10.20.3.18 GET /v2/orders?api_key=${key} 503
  &lt; upstream connect error: TLS alert 48, unknown CA
  &gt; Cookie: session=${session}
</pre>
<h2>Cause</h2>
<p>The clock of app-07.prod.acme.internal is an hour behind, so its tokens are over when they are used.</p>
</body></html>`;
}

/** A token as an authority would have issued it, signed with nothing. */
function jwt(): string {
  const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url');
  const claims = { sub: randomBytes(8).toString('hex'), iat: 1_795_000_000, exp: 1_795_003_600 };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${randomBytes(32).toString('base64url')}`;
}

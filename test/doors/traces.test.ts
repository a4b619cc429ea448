import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import { api, linkIn } from '../support/api.ts';
import { startSmtpServer } from '../support/smtp.ts';
import { tempFolder } from '../support/temp.ts';

const PASSWORD = 'correct horse battery 1';

/** A span as it lies in an export request (OTLP 1.x, JSON encoding: ids in hex, numbers as strings). */
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: unknown }[];
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { readonly key: string }[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

/** A collector: takes `POST /v1/traces` over HTTP, as the OTLP specification says, and keeps what came. */
async function collector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/v1/traces')
        bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the collector has no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    bodies,
    spans: () =>
      bodies.flatMap((body) => {
        const exported: Exported = JSON.parse(body);
        return exported.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
      }),
  };
}

test('given a collector, when somebody reports and is written to, then one trace leads from the request to the mail, with nothing of theirs in it; and a flood of asked-for traces is not followed', async () => {
  const [to, smtp, dir] = [await collector(), await startSmtpServer(), await tempFolder()];
  onTestFinished(() => smtp.stop());
  const configured = readConfig(
    { data: dir, port: 0 },
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: `${to.url}/`,
      SMTP_URL: `smtp://${smtp.host}:${smtp.port}`,
      MAIL_FROM: 'desk@example.org',
      REPORTS_PER_MINUTE: '0',
      REPORTS_WITHOUT_PROOF: '0',
    },
  );
  if (!configured.ok) throw new Error(configured.says);
  const log = join(dir, 'log.jsonl');
  const serving = await serve(configured.config, {
    log,
    onFault(error) {
      throw error;
    },
  });
  if (!serving.ok) throw new Error(serving.says);
  const { served } = serving;
  const word = `Heron${randomBytes(6).toString('hex')}`;
  const cookie = await api(served).signUp('people.setUp', {
    link: linkIn(served.setUp ?? ''),
    name: `Ada ${word}`,
    email: `${word}@example.org`,
    password: PASSWORD,
  });
  const invited = await api(served, cookie).call<{ readonly link: string }>('people.invite', {
    name: 'Rita',
    email: 'rita@example.org',
    roles: ['responder'],
  });
  const rita = await api(served).signUp('people.accept', { link: linkIn(invited.link), password: PASSWORD });
  const outside = { trace: randomBytes(16).toString('hex'), span: randomBytes(8).toString('hex') };
  const report = await fetch(`${served.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${outside.trace}-${outside.span}-01` },
    body: JSON.stringify({ text: `about ${word}`, contact: `eve.${word}@example.org` }),
  });
  const { code }: { readonly code: string } = JSON.parse(await report.text());
  await api(served, rita).call('case.classify', {
    case: 'C-1',
    kind: 'suspicious-behaviour',
    verdict: 'false-alarm',
    severity: 'low',
  });
  await expect.poll(async () => (await smtp.mails()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  const invalid = [
    `ff-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'A'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${word}`,
    'x'.repeat(5_000),
  ];
  for (const traceparent of invalid) await fetch(`${served.url}/status`, { headers: { traceparent } });
  const before = Date.now();
  await Promise.all(
    Array.from({ length: 300 }, () =>
      fetch(`${served.url}/healthz`, {
        headers: { traceparent: `00-${randomBytes(16).toString('hex')}-${outside.span}-01` },
      }),
    ),
  );
  const seconds = Math.ceil((Date.now() - before) / 1000) + 1;
  await served.close();

  const spans = to.spans();
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [request] = named('POST /api/v1/submissions');
  expect(request).toMatchObject({ traceId: outside.trace, parentSpanId: outside.span });
  const [reported] = named('operation case.report');
  expect(reported).toMatchObject({ traceId: outside.trace, parentSpanId: request?.spanId });
  const stored = spans.find(({ name, parentSpanId }) => name === 'append append' && parentSpanId === reported?.spanId);
  expect(stored?.traceId).toBe(outside.trace);
  const mailed = spans.find(({ name }) => name === 'delivery notice');
  const cause = spans.find(({ spanId }) => spanId === mailed?.parentSpanId);
  expect(cause).toMatchObject({ name: 'append append', traceId: mailed?.traceId });

  expect(named('GET /healthz').length).toBeLessThanOrEqual(seconds * 20);
  expect(named('GET /status').map(({ traceId }) => traceId)).not.toContain('1'.repeat(32));
  const sent = to.bodies.join('\n');
  for (const secret of [
    word,
    code,
    cookie.split('=')[1] ?? '',
    linkIn(invited.link),
    'eve.',
    '@example.org',
    'xxxx',
    dir,
  ])
    expect(sent, secret.slice(0, 4)).not.toContain(secret);
  const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
  expect([...keys].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'http.request.method',
    'http.response.status_code',
    'http.route',
    'throughline.how',
    'throughline.step',
  ]);
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  expect(lines.some((line) => line.includes(`"trace":"${outside.trace}"`))).toBe(true);
});

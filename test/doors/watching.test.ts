import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { serve } from '../../src/app/serve.ts';
import type { Served } from '../../src/app/serve.ts';
import { PERMISSIONS } from '../../src/domain/policy/permissions.ts';
import { linkIn } from '../support/api.ts';
import { startSmtpServer } from '../support/smtp.ts';
import { tempFolder } from '../support/temp.ts';
import { walkEngagements } from './walks/engagements.ts';

/** Every field that a line of the log may have; docs/handbook/watching.md lists the same. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  start: ['engine', 'node', 'version'],
  request: ['method', 'ms', 'route', 'status', 'trace'],
  job: ['how', 'job', 'ms'],
  delivery: ['channel', 'how', 'kind', 'ms'],
  defect: ['at', 'job', 'name', 'where'],
  stop: ['how', 'ms'],
};

/** Words that must not be seen by whoever reads the log or the figures. */
const planted = new Set<string>();
const plant = (word: string): string => {
  planted.add(word);
  return word;
};
const fresh = (what: string): string => plant(`${what}${randomBytes(6).toString('hex')}`);

test('given a house that is used, misused, damaged and shut, then no line of its log and none of its figures holds a word, name, address, code, token, path or password of anybody, and neither has a field or a label that is not listed', async () => {
  const [smtp, dir] = [await startSmtpServer(), await tempFolder()];
  onTestFinished(() => smtp.stop());
  const served = await opened(dir, smtp.port);
  const call = async (name: string, input: object, cookie = '') => (await post(served, name, input, cookie)).json;
  planted.add(dir);

  const ada = await signedUp(served, 'people.setUp', {
    link: plant(linkIn(served.setUp ?? '')),
    name: fresh('Ada'),
    email: `${fresh('ada')}@example.org`,
  });
  const rita = await joined(served, ada, fresh('Rita'), ['responder', 'auditor', 'approver']);
  const lead = await joined(served, ada, fresh('Lena'), ['delivery-lead']);
  const reviewer = await joined(served, ada, 'Rosa', [], 'rosa@example.org');

  const { code } = await call('submissions', {
    text: `the key AKIA${plant(base32(16))} of ${fresh('somebody')} lies there`,
    where: `https://${fresh('wiki')}.example.org/`,
    contact: `${fresh('eve')}@example.org`,
  });
  plant(String(code));
  await call(
    'case.classify',
    { case: 'C-1', kind: 'suspicious-behaviour', verdict: 'false-alarm', severity: 'low' },
    rita,
  );
  await call('case.queue', { words: fresh('searched') }, rita);
  const secret = () => `about ${fresh('it')}: the key AKIA${plant(base32(16))} was there`;
  await walkEngagements(
    async (name, input, cookie) => await call(name, input, cookie),
    (_operation, ...fields) => Object.fromEntries(fields.map((field) => [field, secret()])),
    secret,
    { lead, reviewer },
  );
  await expect.poll(async () => (await smtp.mails()).length, { timeout: 10_000 }).toBeGreaterThan(0);

  // what is wrong, strange or hostile
  await call('people.signIn', { email: `${fresh('ada')}@example.org`, password: fresh('Wrong') });
  await call('status', { code: fresh('one-two-three-') });
  await call('share.enter', { link: plant(`tls_${randomBytes(32).toString('hex')}`) });
  await call(fresh('none.'), { [fresh('field')]: fresh('value') }, `throughline_session=${fresh('tls_')}`);
  for (const path of [fresh('/path-'), `/api/v1/${fresh('x')}`, `/status?code=${fresh('c')}`, `/%c0${fresh('y')}`])
    await fetch(`${served.url}${path}`, {
      headers: { 'user-agent': fresh('agent'), referer: fresh('http://r.example/') },
    });
  await fetch(`${served.url}/report`, { method: 'POST', body: `text=${fresh('broken')}%` });
  await fetch(`${served.url}/api/v1/submissions`, { method: 'POST', body: `{"text": "${fresh('cut')}` });

  // what only a damaged database brings about
  damage(join(dir, 'data', 'throughline.db'));
  expect((await post(served, 'review.cases', { team: fresh('team') }, rita)).status).toBe(500);
  await call('case.message', { case: 'C-1', text: fresh('words') }, rita);

  const many = await figures(served);
  for (let i = 0; i < 40; i += 1)
    await fetch(`${served.url}/${fresh('route')}/${i}`, {
      method: ['GET', 'PUT', 'PATCH', 'PROPFIND'][i % 4] ?? 'GET',
    });
  const more = await figures(served);
  // one for GET and one for all methods that we do not know
  expect(series(more) - series(many)).toBeLessThanOrEqual(2);

  await expect
    .poll(async () => await readFile(join(dir, 'log'), 'utf8'), { timeout: 15_000 })
    .toContain('"where":"job"');
  const last = await figures(served);
  await served.close();
  const log = await readFile(join(dir, 'log'), 'utf8');
  const lines = log
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(new Set(lines.map(({ event }) => event))).toEqual(new Set(Object.keys(FIELDS)));
  for (const { time, level, event, ...fields } of lines) {
    expect([typeof time, ['info', 'error'].includes(String(level))]).toEqual(['string', true]);
    const unknown = Object.keys(fields).filter((name) => !(FIELDS[String(event)] ?? []).includes(name));
    expect(unknown, String(event)).toEqual([]);
  }
  expect(planted.size).toBeGreaterThan(60);
  for (const word of planted) {
    expect(log.includes(word), `${word.slice(0, 6)}… in the log`).toBe(false);
    expect(last.includes(word), `${word.slice(0, 6)}… in the figures`).toBe(false);
  }
  expect(log).not.toMatch(/@example|AKIA|tl[a-z]_[0-9a-f]|no such table|127\.0\.0\.1/u);

  expectWhatPagesSomebody(last);
  expect([...labels(last, 'operation')].filter((name) => !(name in PERMISSIONS))).toEqual([]);
  expect([...labels(last, 'route')].filter((route) => /route[0-9a-f]{12}/u.test(route))).toEqual([]);
  expect([...labels(last, 'method')].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['GET', 'POST', 'other']);
}, 120_000);

/** What an alert can be made of is there, with a number. */
function expectWhatPagesSomebody(text: string): void {
  for (const name of [
    'throughline_ready',
    'throughline_database_up 1',
    'throughline_http_requests_total{method="POST",route="/api/v1/submissions",status="201"} 1',
    'throughline_http_request_seconds_bucket{le="0.05",route="/api/v1/submissions"}',
    'throughline_operations_total{operation="case.report",how="done"} 1',
    'throughline_refusals_total{reason="wrong-credentials"} 1',
    'throughline_append_seconds_count',
    'throughline_deliveries_total{channel="mail",kind="notice",result="accepted"}',
    'throughline_job_rounds_total{job="dispose",how="done"}',
    'throughline_job_rounds_total{job="fold",how="failed"}',
    'throughline_job_last_success_timestamp_seconds{job="deliver"}',
    'throughline_defects_total{where="request"}',
    'throughline_ledger_waiting_leaves ',
    'throughline_ledger_oldest_waiting_seconds ',
    'throughline_checkpoint_age_seconds ',
    'throughline_sequencer_state{state="none"} 1',
    'throughline_sequencer_state{state="stopped"} 0',
    '# TYPE throughline_promises gauge',
    'throughline_database_connections{pool="writing",state="waiting"}',
    'throughline_vault_keys_ahead ',
    'throughline_disk_bytes{state="free"}',
    'throughline_documents{state="waiting"} 0',
    'nodejs_eventloop_lag_p99_seconds ',
    'process_resident_memory_bytes ',
  ])
    expect(text, name).toContain(`\n${name}`);
}

async function opened(dir: string, smtpPort: number): Promise<Served> {
  const configured = readConfig(
    { data: join(dir, 'data'), port: 0 },
    {
      METRICS_PORT: '0',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'desk@example.org',
      REPORTS_PER_MINUTE: '0',
      REPORTS_WITHOUT_PROOF: '0',
    },
  );
  if (!configured.ok) throw new Error(configured.says);
  const serving = await serve(configured.config, { log: join(dir, 'log'), onFault: () => undefined });
  if (!serving.ok) throw new Error(serving.says);
  return serving.served;
}

async function post({ url }: Served, name: string, input: object, cookie: string) {
  const response = await fetch(`${url}/api/v1/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  const json: Record<string, unknown> =
    response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : {};
  return { status: response.status, json, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

async function signedUp(served: Served, operation: string, input: object): Promise<string> {
  const { cookie, json } = await post(served, operation, { ...input, password: fresh('correct horse ') }, '');
  if (cookie === '') throw new Error(`nobody was signed up: ${JSON.stringify(json)}`);
  plant(cookie.slice(cookie.indexOf('=') + 1));
  return cookie;
}

async function joined(
  served: Served,
  administrator: string,
  name: string,
  roles: readonly string[],
  email = `${fresh('mail')}@example.org`,
): Promise<string> {
  const { json } = await post(served, 'people.invite', { name, email, roles }, administrator);
  return await signedUp(served, 'people.accept', { link: plant(linkIn(String(json['link']))) });
}

function base32(length: number): string {
  return Array.from(randomBytes(length), (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte & 31)).join('');
}

/** A table has another name from now on, so that whatever asks for it is a defect. */
function damage(file: string): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.exec('alter table review_view rename to review_view_away');
  db.close();
}

async function figures({ metrics }: Served): Promise<string> {
  if (metrics === null) throw new Error('there is no door for figures');
  return await (await fetch(metrics)).text();
}

function series(text: string): number {
  return text.split('\n').filter((line) => line.startsWith('throughline_http_requests_total{')).length;
}

function labels(text: string, name: string): ReadonlySet<string> {
  return new Set([...text.matchAll(new RegExp(`[{,]${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value));
}

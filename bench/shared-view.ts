import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ShareMadeView } from '../src/operations/engagement/shares/views.ts';
import type { EngagementView } from '../src/operations/engagement/views.ts';
import { api, linkIn } from '../test/support/api.ts';
import { startServer } from '../test/support/server.ts';
import { paper } from './documents/files.ts';
import './kit/ends-quietly.ts';

/**
 * How long the recipient of a share waits for the first page of a PDF of 200 pages, over HTTP, from the press of the button to
 * the last byte of the picture: `npm run bench:shared-view -- [--times 9]`. Once with the process made ready while they read
 * what stands before the button, and once without; and how long their copy takes to be made.
 */
const READ_BEFORE = 2_000;

const { values } = parseArgs({ options: { times: { type: 'string', default: '9' } } });
const times = Number(values.times);
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const server = await startServer(folder, { REPORTS_PER_MINUTE: '0' });
try {
  const file = await paper();
  const { path, sharing } = await shared(file.bytes, await team());
  const prepared = await middle(async () => {
    await (await fetch(`${server.url}${path}`)).text();
    await setTimeout(READ_BEFORE);
    return firstPage(path);
  });
  const cold = await middle(() => firstPage(path));
  console.log(
    `a PDF of 200 pages: the recipient's copy is made and proved in ${(sharing / 1000).toFixed(1)} s; first page over HTTP ${ms(prepared)} after the button where they read for ${READ_BEFORE / 1000} s before it, else ${ms(cold)}`,
  );
  console.log(JSON.stringify({ bench: 'shared-view', times, bytes: file.bytes.length, sharing, prepared, cold }));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

type Person = ReturnType<typeof api>;

async function team(): Promise<{ readonly lead: Person; readonly reviewer: Person }> {
  const password = 'correct horse battery 1';
  const nobody = api(server);
  const first = { link: linkIn(server.setUp), name: 'Ada', email: 'ada@example.org', password };
  const admin = api(server, await nobody.signUp('people.setUp', first));
  const join = async (name: string, role: string): Promise<Person> => {
    const invitation = { name, email: `${name.toLowerCase()}@example.org`, roles: [role] };
    const { link } = await admin.call<{ link: string }>('people.invite', invitation);
    return api(server, await nobody.signUp('people.accept', { link: linkIn(link), password }));
  };
  return { lead: await join('Lena', 'delivery-lead'), reviewer: await join('Rosa', 'approver') };
}

/** Takes the file through the gate and shares it; how long the sharing took, in milliseconds. */
async function shared(bytes: Uint8Array, { lead, reviewer }: Awaited<ReturnType<typeof team>>) {
  const open = { name: 'Bench', customer: 'Acme', purpose: 'Bench.', kind: 'implementation', retention: 'brief' };
  await lead.call('engagement.open', open);
  const does = (verb: string, input: object, as = lead): Promise<EngagementView> =>
    as.call(`engagement.${verb}`, { engagement: 'E-1', ...input });
  await does('addMember', { email: 'rosa@example.org', role: 'reviewer' });
  const base64 = Buffer.from(bytes).toString('base64');
  const added = await does('addDocument', { name: 'paper.pdf', file: { name: 'paper.pdf', base64 } });
  const document = added.documents[0]?.document;
  const secrets = added.values.filter((one) => one.class === 'secret').map(({ value }) => value);
  for (let at = 0; at < secrets.length; at += 100)
    await does('decide', { values: secrets.slice(at, at + 100), disposition: 'redact', reason: 'bench' });
  if (added.values.some((one) => one.class === 'identity')) await does('acceptPolicy', {});
  const hash = (await does('prove', { document })).documents[0]?.rendition?.hash;
  await does('approveRelease', { document, hash }, reviewer);
  await does('release', { document, hash });
  const who = { recipient: 'Carla Customer', email: 'carla@example.org', until: Date.now() + 86_400_000 };
  const from = performance.now();
  const sharing = { engagement: 'E-1', document, form: 'pdf', ...who, view: true, download: true };
  const { link } = await lead.call<ShareMadeView>('engagement.share', sharing);
  return { path: new URL(link).pathname, sharing: performance.now() - from };
}

/** From the press of the button to the last byte of the first picture, in milliseconds. */
async function firstPage(path: string): Promise<number> {
  const from = performance.now();
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const page = await response.text();
  const src = /<img[^>]*src="(?<src>[^"]+)"/u.exec(page)?.groups?.['src'];
  if (src === undefined) throw new Error(`No page was shown: ${response.status} ${page.slice(0, 300)}`);
  const picture = await (await fetch(`${server.url}${src}`)).bytes();
  if (picture.length < 1_000) throw new Error('The picture is too small to be one.');
  const took = performance.now() - from;
  await setTimeout(1_500); // the pages after it are drawn, too
  return took;
}

async function middle(work: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) all.push(await work());
  return all.toSorted((a, b) => a - b)[times >> 1] ?? 0;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

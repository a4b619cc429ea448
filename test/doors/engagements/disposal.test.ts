import { mkdir, rm, writeFile } from 'node:fs/promises';
import { brand } from '../../../src/domain/kit/ids.ts';
import { describe, expect, test } from 'vitest';
import type { DisposalRecordView } from '../../../src/operations/engagement/disposal/record.ts';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { searchEverywhere } from '../../../src/operations/engagement/disposal/search-everywhere.ts';
import { loadEngagement } from '../../../src/operations/engagement/stream.ts';
import { sha256 } from '../../../src/log/crypto.ts';
import { parseVerifierKey } from '../../../src/ledger/verifier-key.ts';
import { opened, verified } from '../../../src/ledger/testing/packed.ts';
import { releasedAndClosed } from './closed.ts';
import { freshPassword, openTeam, textFile } from './team.ts';
import type { Team } from './team.ts';

const DAY = 86_400_000;

/** A team whose clock can be put forward. */
async function closedTeam(report = `# Report\n\nBluebird Lagoon 4711\n\npassword: ${freshPassword()}\n`) {
  let ahead = 0;
  const team = await openTeam('implementation', { now: () => Date.now() + ahead });
  const document = await releasedAndClosed(team, report);
  return {
    team,
    document,
    async pass(days: number) {
      ahead += days * DAY;
      await team.signInAgain();
    },
  };
}

async function show(team: Team): Promise<EngagementView> {
  return team.does('show');
}

async function streamOf(team: Team) {
  const id = await team.house.app.ctx.store.engagementOfNumber(1);
  const loaded = id === null ? null : await loadEngagement(team.house.app.ctx, id);
  if (loaded === null) throw new Error('there is an engagement');
  return loaded;
}

describe('given an engagement whose time of retention is over', () => {
  test('when the clock comes round, then all that it held is gone, tried, searched for, recorded and countersigned', async () => {
    const { team, document, pass } = await closedTeam();
    const { ctx, jobs } = team.house.app;
    await jobs.runOnce();
    expect((await show(team)).stage).toBe('closed');

    const before = await streamOf(team);
    const planted = before.events.filter(({ event }) => event.type === 'canary-planted');
    expect(planted).toHaveLength(2);
    const sealed = planted[0]?.stored.text ?? new Uint8Array();
    const mark = Buffer.from(sealed.slice(1, 13)).toString('latin1');
    const bytesBefore = await dataBytes(team);
    expect(bytesBefore.includes(mark, 0, 'latin1')).toBe(true);

    await pass(31);
    await jobs.runOnce();

    const gone = await show(team);
    expect(gone).toMatchObject({
      stage: 'disposed',
      name: 'New portal',
      disposal: { state: 'verified', unreadable: true },
    });
    expect(gone.documents[0]).toMatchObject({ name: null });
    expect(gone.values.every(({ words }) => words === null)).toBe(true);
    expect((await dataBytes(team)).includes(mark, 0, 'latin1')).toBe(false);
    expect(await ctx.store.engagementFiles(before.state.id)).toEqual([]);
    const search = await searchEverywhere(ctx, await streamOf(team));
    expect(search).toMatchObject({ places: [], canaries: 2 });
    expect(search.marks).toBeGreaterThan(8);
    expect((await dataBytes(team)).includes('Bluebird Lagoon')).toBe(false);
    expect((await team.call('download', { document, form: 'pdf' })).status).toBeGreaterThanOrEqual(400);

    const states = new Map(gone.disposal.copies.map(({ copy, state }) => [copy, state]));
    expect(Object.fromEntries(states)).toEqual({
      keys: 'destroyed',
      rows: 'destroyed',
      'search-index': 'destroyed',
      outbox: 'destroyed',
      'sealed-files': 'destroyed',
      'derived-files': 'destroyed',
      'share-caches': 'destroyed',
      'temporary-files': 'destroyed',
      backups: 'cannot-tell',
      'handed-out': 'cannot-tell',
      mails: 'destroyed',
    });

    await team.does('countersignDisposal', {}, team.reviewer);
    expect(await team.refused('countersignDisposal')).toBe('already-done');
    await ctx.log.sequencer.flush();
    const record = await team.does<DisposalRecordView>('disposalRecord');
    expect(record.people[record.record.countersigned?.actor ?? '']).toBe('Rosa');
    expect(record.record.held.map(({ what }) => what)).toContain('safe-copy');
    expect(record.proof?.tlogProof).toContain('c2sp.org/tlog-proof');
  });

  test('when its pack is checked offline, before and after, then it says what is withheld, and then what is gone', async () => {
    const { team, pass } = await closedTeam();
    expect(await packSays(team)).toContain('has not been disposed of');
    await pass(31);
    await team.house.app.jobs.runOnce();
    await team.does('countersignDisposal', {}, team.reviewer);
    const says = await packSays(team);
    expect(says).toContain('Disposed of: the keys were destroyed (cryptographic erase)');
    expect(says).toContain('Nobody can tell of: backups, handed out.');
    expect(says).not.toContain('countersigned the record yet');
  });

  test('when the record is wanted on paper, then PDF and Markdown say the same, and neither says purge', async () => {
    const { team, pass } = await closedTeam();
    expect(await team.refused('disposalRecord')).toBe('engagement-stage');
    await pass(31);
    await team.house.app.jobs.runOnce();
    const markdown = (await team.call('disposalRecordFile', { form: 'md' })).text;
    expect(markdown).toContain('cryptographic erase (CE), as NIST SP 800-88 Rev. 2 has it');
    expect(markdown).toContain('| Backups of the data folder | cannot tell |');
    expect(markdown.toLowerCase()).not.toContain('purge');
    const pdf = await team.call('disposalRecordFile', { form: 'pdf' });
    expect(pdf, pdf.text.slice(0, 300)).toMatchObject({ status: 200 });
    expect(pdf.text.startsWith('%PDF')).toBe(true);
    expect((await team.call('disposalRecordFile', { form: 'json' })).json).toMatchObject({ engagement: 'E-1' });
  });

  test('when it is under a hold, then nothing happens until that is lifted', async () => {
    const { team, pass } = await closedTeam();
    const held = await team.does('placeHold', { reason: 'A dispute about the invoice' });
    await pass(31);
    await team.house.app.jobs.runOnce();
    expect(await show(team)).toMatchObject({ stage: 'closed', disposal: { state: 'none' } });
    await team.does('liftHold', { hold: held.holds[0]?.hold ?? '', reason: 'Settled' });
    await team.house.app.jobs.runOnce();
    expect((await show(team)).stage).toBe('disposed');
  });
});

describe('given an engagement that somebody wants to be gone earlier', () => {
  test('then its name has to be written, a second person approves, and only then is it disposed of', async () => {
    const { team } = await closedTeam();
    const wrong = await team.call('requestDisposal', { confirm: 'New port', reason: 'The customer asks' });
    expect(wrong.json).toMatchObject({ reason: 'input-invalid' });
    await team.does('requestDisposal', { confirm: 'new portal', reason: 'The customer asks' });
    expect(await team.refused('approveDisposal')).toBe('same-person');
    await team.house.app.jobs.runOnce();
    expect(await show(team)).toMatchObject({ stage: 'closed', disposal: { state: 'requested', early: true } });
    await team.does('approveDisposal', {}, team.reviewer);
    await team.house.app.jobs.runOnce();
    expect(await show(team)).toMatchObject({ stage: 'disposed', disposal: { approvedBy: 'Rosa' } });
    expect(await team.refused('countersignDisposal')).toBe('same-person');
    expect(await team.refused('approveDisposal', {}, team.outsider)).toBe('not-found');
  });
});

describe('given an original that is kept for a reason until a day', () => {
  test('when the day comes, then it goes by itself, and its key is remembered as destroyed', async () => {
    let ahead = 0;
    const team = await openTeam('implementation', { now: () => Date.now() + ahead });
    const { ctx, jobs } = team.house.app;
    const added = await team.does('addDocument', textFile('# A report\n'));
    const { document = '', version = '' } = added.documents[0] ?? {};
    await team.does('keepOriginal', { document, version, until: Date.now() + 5 * DAY, reason: 'A dispute' });
    await jobs.runOnce();
    expect((await show(team)).documents[0]?.original.state).toBe('kept');
    ahead = 6 * DAY;
    await team.signInAgain();
    await jobs.runOnce();
    expect((await show(team)).documents[0]?.original.state).toBe('destroyed');
    expect(await ctx.vault.tombstones()).toMatchObject([{ whole: false, keys: [expect.any(String)] }]);
    const files = await ctx.store.engagementFiles(brand((await show(team)).id));
    expect(files.map(({ role }) => role)).not.toContain('original');
  });
});

test('given a canary or a part that was left somewhere, when it is tried, then the disposal is not proved, and nobody can sign', async () => {
  const { team, pass } = await closedTeam();
  const { ctx, jobs } = team.house.app;
  const { state } = await streamOf(team);
  await mkdir(`${team.house.dir}/tmp`);
  await writeFile(`${team.house.dir}/tmp/left.txt`, `x ${ctx.vault.canary(state.id, 1)} y`, 'utf16le');
  await pass(31);
  await jobs.runOnce();
  const left = await show(team);
  expect(left.disposal).toMatchObject({ state: 'verified', unreadable: false });
  expect(left.disposal.copies.filter((one) => one.copy === 'temporary-files')).toMatchObject([
    { state: 'cannot-tell' },
  ]);
  expect(await team.refused('countersignDisposal', {}, team.reviewer)).toBe('still-readable');
  await rm(`${team.house.dir}/tmp/left.txt`);
  await jobs.runOnce();
  expect((await show(team)).disposal.unreadable).toBe(false);
  await pass(2);
  await jobs.runOnce();
  expect((await show(team)).disposal.unreadable).toBe(true);
  await team.does('countersignDisposal', {}, team.reviewer);
});

async function dataBytes(team: Team): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const { read } of team.house.app.ctx.everyByte())
    for await (const piece of read()) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}

/** What a stranger with the log's key is told of the engagement's pack. */
async function packSays(team: Team): Promise<string> {
  const { server } = team.house;
  const response = await server.inject({
    method: 'POST',
    url: '/api/v1/engagement.pack',
    headers: { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie: team.lead },
    payload: JSON.stringify({ engagement: 'E-1' }),
  });
  const key = parseVerifierKey(sha256, team.house.app.ctx.log.signer.verifierKey);
  if (!key.ok) throw new Error('the log has a key');
  const report = verified(opened(new Uint8Array(response.rawPayload)), [key.value]);
  expect(report.outcome, JSON.stringify(report.findings)).toBe('holds');
  return report.findings.map(({ say }) => say).join('\n');
}

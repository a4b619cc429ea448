import { expect, test } from 'vitest';
import { utf8 } from '../../src/ledger/bytes.ts';
import { sealEnvelope } from '../../src/ledger/dsse.ts';
import { bagged } from '../../src/ledger/pack/bag.ts';
import { eventPath, proofPath, STATEMENT } from '../../src/ledger/pack/layout.ts';
import { openFiles, openPack } from '../../src/ledger/pack/open.ts';
import type { Pack } from '../../src/ledger/pack/open.ts';
import { STATEMENT_TYPE, statementBytes } from '../../src/ledger/pack/statement.ts';
import { verifyPack } from '../../src/ledger/pack/verify.ts';
import type { Read } from '../../src/ledger/refusal.ts';
import { inflate } from '../../src/ledger/testing/packed.ts';
import { ed25519, sha256 } from '../../src/log/crypto.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

test('given a case, when it is exported, then its pack shows that it is all of the case', async () => {
  const { house, cookie } = await given();
  const pack = await exported(house, cookie, 'C-1');
  expect(completeness(house, pack)).toMatchObject({ result: 'holds' });
});

test('given a pack without its last event, made anew with the operator’s key, then what was left out is found', async () => {
  const { house, cookie } = await given();
  await escalate(house, cookie, 'C-1');
  const pack = await exported(house, cookie, 'C-1');
  const cut = withoutLast(house, pack);
  expect(completeness(house, cut)).toMatchObject({
    result: 'does-not-hold',
    say: expect.stringContaining(`goes on to event ${pack.eventsBySeq.size - 1}`),
  });
  expect(verified(house, cut).findings.filter(({ result }) => result === 'does-not-hold')).toHaveLength(1);
});

test('given an index that has all of a case, then it serves until that case changes, whatever other cases do', async () => {
  const { house, cookie } = await given();
  const first = await exported(house, cookie, 'C-1');
  await escalate(house, cookie, 'C-2');
  const size = (await house.app.ctx.store.sizes()).events;
  const second = await exported(house, cookie, 'C-1');
  expect(second.caseIndex?.fields.id).toBe(first.caseIndex?.fields.id);
  expect((await house.app.ctx.store.sizes()).events).toBe(size);
  expect(completeness(house, second)).toMatchObject({ result: 'holds' });

  await escalate(house, cookie, 'C-1');
  const third = await exported(house, cookie, 'C-1');
  expect(third.caseIndex?.fields).toMatchObject({ case: first.caseIndex?.fields.case, seq: 1 });
  expect(third.caseIndex?.entry.seq).toBe(third.eventsBySeq.size - 1);
  expect(completeness(house, third)).toMatchObject({ result: 'holds' });
});

async function given(): Promise<{ readonly house: House; readonly cookie: string }> {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder', 'auditor']);
  for (const text of ['odd account', 'another odd account']) await house.call('submissions', { text });
  return { house, cookie };
}

async function escalate(house: House, cookie: string, of: string): Promise<void> {
  const done = await house.call('case.escalate', { case: of, note: 'look at this' }, { cookie });
  if (done.status !== 200) throw new Error(done.text);
}

async function exported({ server }: House, cookie: string, of: string): Promise<Pack> {
  const headers = { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie };
  const packed = await server.inject({ method: 'POST', url: '/api/v1/ledger.pack', headers, payload: { case: of } });
  return opened(openPack(new Uint8Array(packed.rawPayload), inflate));
}

/** What an operator could hand out who would like the last event not to have been. */
function withoutLast({ app }: House, pack: Pack): Pack {
  const { key, sign } = app.ctx.log.signer;
  const last = pack.eventsBySeq.size - 1;
  const gone = [eventPath(last), proofPath(last), STATEMENT];
  const payload = new Map([...pack.files].filter(([path]) => path.startsWith('data/') && !gone.includes(path)));
  const statement = statementBytes(sha256, payload, { ...pack.statement.predicate, events: last });
  payload.set(STATEMENT, utf8(sealEnvelope(STATEMENT_TYPE, statement, key, sign)));
  return opened(openFiles(bagged(sha256, payload, pack.info)));
}

function completeness(house: House, pack: Pack) {
  return verified(house, pack).findings.find(({ check }) => check === 'completeness');
}

function verified({ app }: House, pack: Pack) {
  return verifyPack(pack, { sha256, ed25519, trustedKeys: [app.ctx.log.signer.key] });
}

function opened(pack: Read<Pack>): Pack {
  if (!pack.ok) throw new Error(`${pack.code} ${pack.where}`);
  return pack.value;
}

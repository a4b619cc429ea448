import { expect, test } from 'vitest';
import { signatureIn, wrongSignature } from '../../src/ledger/decision-signature.ts';
import type { DecisionSignature } from '../../src/ledger/decision-signature.ts';
import { factsOf } from '../../src/ledger/pack/redactions.ts';
import { verifyPack } from '../../src/ledger/pack/verify.ts';
import { assertion, ed25519, sha256 } from '../../src/log/crypto.ts';
import { fetchPack } from '../support/fetch-pack.ts';
import { openHouse } from '../support/house.ts';
import { openSigner } from '../support/signer.ts';

const IN = { case: 'C-1' };

test('given an approver who signs with a passkey, then the pack says who signed it and a stranger checks it; any other signature is refused', async () => {
  const house = await openHouse({ named: true });
  const rita = await house.join('Rita', ['responder']);
  const anna = await house.join('Anna', ['approver']);
  const otto = await house.join('Otto', ['approver']);
  const call = async (cookie: string, operation: string, input: object) =>
    await house.call(operation, input, { cookie });
  const signer = await openSigner(house, anna);

  await house.call('submissions', { text: 'The deploy key is in the wiki.' });
  await call(rita, 'case.classify', {
    ...IN,
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'third-party',
  });
  await call(rita, 'case.linkIdentity', { ...IN, kind: 'service-account', name: 'deploy-bot' });
  const planned = await call(rita, 'case.planAction', { ...IN, kind: 'remove', means: 'log', what: 'it' });
  expect(planned.status, planned.text).toBe(200);
  const stream = String(planned.json['case']);
  const ask = async () => {
    const [action] = list(planned.json['actions']).map((one) => one['action']);
    const until = house.app.ctx.now() + 86_400_000;
    const asked = await call(rita, 'case.requestExemption', {
      ...IN,
      actions: [action],
      until,
      justification: 'x',
      controls: 'y',
    });
    return String(list(asked.json['exemptions']).at(-1)?.['exemption']);
  };
  const sign = (facts: Readonly<Record<string, string>>) =>
    signer.sign({ stream, type: 'exemption-decided', fact: (name) => facts[name] });

  const exemption = await ask();
  const facts = { exemption, decision: 'approved' };
  const decide = (cookie: string, signed: object | undefined, decision = 'approved') =>
    call(cookie, 'case.decideExemption', { ...IN, exemption, decision, reason: 'watched, <b>loud</b>', signed });
  // a signature of the contrary, of something else, and of somebody else’s passkey
  expect((await decide(anna, await sign(facts), 'rejected')).json['reason']).toBe('passkey-refused');
  expect((await decide(anna, await sign({ ...facts, exemption: '0'.repeat(32) }))).json['reason']).toBe(
    'passkey-refused',
  );
  expect((await call(otto, 'people.askSignature', {})).json['reason']).toBe('no-passkey');
  const signed = await sign(facts);
  expect((await decide(otto, signed)).json['reason']).toBe('passkey-refused');
  expect((await decide(anna, signed)).status).toBe(200);

  const pack = await fetchPack(house, 'ledger.pack', IN, rita);
  const found = (tools: object) =>
    verifyPack(pack, { sha256, ed25519, trustedKeys: null, ...tools }).findings.filter(
      ({ check }) => check === 'decisions',
    );
  expect(found({ assertion })).toMatchObject([
    {
      result: 'holds',
      say: expect.stringMatching(/^The decision in event \d+ is signed by the passkey [0-9a-f]{16} of localhost\.$/u),
    },
  ]);
  expect(found({})).toMatchObject([{ result: 'not-checked' }]);
  expect(found({ assertion: () => false })).toMatchObject([{ result: 'does-not-hold' }]);

  const page = Buffer.from(pack.files.get('data/report.html') ?? []).toString();
  expect(page).toMatch(/Signed by the passkey [0-9a-f]{16} of localhost, which the operator says is Anna’s\./u);
  expect(page).toContain('The deploy key is in the wiki.');
  expect(page).not.toContain('<b>loud</b>');
  expect(page).toContain('&lt;b&gt;loud&lt;/b&gt;');

  const event = [...pack.eventsBySeq.values()].find(({ fields }) => fields.type === 'exemption-decided');
  const kept = signatureIn(event === undefined ? undefined : factsOf(event)?.get('signed'));
  if (kept === null) throw new Error('The signature is not in the pack.');
  const decision = { stream, type: 'exemption-decided', fact: (name: string) => Reflect.get(facts, name) } as const;
  expect(wrongSignature(sha256, assertion, decision, kept)).toBeNull();
  for (const changed of everyByteChanged(kept))
    expect(wrongSignature(sha256, assertion, decision, changed), JSON.stringify(changed)).not.toBeNull();
  for (const other of [
    { ...decision, stream: '0'.repeat(32) },
    { ...decision, type: 'change-decided' } as const,
    { ...decision, fact: () => 'rejected' },
  ])
    expect(wrongSignature(sha256, assertion, other, kept)).toBe('is over something else');
});

/** The signature with one byte of one member changed, for each of them in turn. */
function* everyByteChanged(kept: DecisionSignature): Generator<DecisionSignature> {
  for (const name of ['key', 'clientData', 'authenticatorData', 'signature'] as const) {
    const bytes = Buffer.from(kept[name], 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      yield { ...kept, [name]: changed.toString('base64url') };
    }
  }
  yield { ...kept, site: 'example.org' };
  yield { ...kept, nonce: `${kept.nonce}A` };
}

/** What an answer holds as a list of objects. */
function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHouse } from '../support/house.ts';

const BIN = fileURLToPath(new URL('../../bin/throughline.ts', import.meta.url));

/** The command line as its own process. */
function throughline(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', BIN, ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test('given a pack, when it is verified, then the exit code says what holds: 0, 3 without a key, 1 when changed, 2 for wrong usage', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder', 'auditor']);
  await house.call('submissions', { text: 'odd account' });
  const packed = await house.server.inject({
    method: 'POST',
    url: '/api/v1/ledger.pack',
    headers: { host: '127.0.0.1:4180', 'content-type': 'application/json', cookie },
    payload: '{"case":"C-1"}',
  });
  const pack = join(house.dir, 'pack.zip');
  await writeFile(pack, packed.rawPayload);
  const key = String((await house.call('ledger.key', {})).json['key']);

  expect(await throughline('verify', pack, '--key', key)).toMatchObject({ code: 0 });
  const policy = join(house.dir, 'policy');
  await writeFile(policy, `log ${key}\nquorum none\n`);
  expect(await throughline('verify', pack, '--policy', policy, '--json')).toMatchObject({ code: 0 });
  expect(await throughline('verify', pack)).toMatchObject({ code: 3 });
  expect((await throughline('verify', pack)).out).toContain('signer is unknown');

  const bytes = await readFile(pack);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  await writeFile(join(house.dir, 'changed.zip'), bytes);
  expect(await throughline('verify', join(house.dir, 'changed.zip'), '--key', key)).toMatchObject({ code: 1 });

  const other = key.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await throughline('verify', pack, '--key', other)).toMatchObject({ code: 2 });
  expect(await throughline('verify', pack, '--key', 'nonsense')).toMatchObject({ code: 2 });
  expect(await throughline('verify', join(house.dir, 'absent.zip'))).toMatchObject({ code: 2 });
  expect(await throughline('verify')).toMatchObject({ code: 2 });
});

test('given the command line and no running server, when an operation is called, then it takes the folder itself, as a named person', async () => {
  const house = await openHouse();
  await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'odd account' });
  const busy = await throughline('case', 'queue', '--as', 'rita@example.org', '--data', house.dir);
  expect(busy).toMatchObject({ code: 3 });
  expect(busy.err).toContain('Another Throughline is running');
  await house.close();
  const alone = await throughline('case', 'queue', '--as', 'rita@example.org', '--data', house.dir);
  expect(JSON.parse(alone.out)).toMatchObject({ rows: [{ number: 'C-1' }] });
  expect(await throughline('case', 'queue', '--data', house.dir)).toMatchObject({ code: 3 });
  expect(
    await throughline(
      'case',
      'classify',
      '--case',
      'C-1',
      '--kind',
      'nonsense',
      '--as',
      'rita@example.org',
      '--data',
      house.dir,
      '--json',
    ),
  ).toMatchObject({ code: 3 });
  expect(
    await throughline('people', 'signIn', '--email', 'rita@example.org', '--password', 'visible to everybody'),
  ).toMatchObject({ code: 2 });
  const exported = await throughline(
    'export',
    'case',
    'C-1',
    '-o',
    join(house.dir, 'p.zip'),
    '--as',
    'rita@example.org',
    '--data',
    house.dir,
  );
  expect(exported).toMatchObject({ code: 0 });
  expect((await readFile(join(house.dir, 'p.zip'))).subarray(0, 2).toString()).toBe('PK');
});

test('given text files on the command line, when an action is carried out, then they are its proof, hidden secrets and all', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'odd account' });
  const input = { case: 'C-1', kind: 'leaked-secret', verdict: 'confirmed', severity: 'low', cause: 'third-party' };
  await house.call('case.classify', input, { cookie });
  const plan = { case: 'C-1', kind: 'contain', means: 'revoke', what: 'revoke it' };
  const { actions } = (await house.call('case.planAction', plan, { cookie })).json as { actions: { action: string }[] };
  await house.close();
  const file = join(house.dir, 'rotation.log');
  await writeFile(file, 'all done');
  const as = ['--as', 'rita@example.org', '--data', house.dir];
  const execute = [
    'case',
    'executeAction',
    '--case',
    'C-1',
    '--action',
    actions[0]?.action ?? '',
    '--proof',
    'see file',
  ];
  const done = await throughline(...execute, '--files', file, ...as);
  expect(JSON.parse(done.out)).toMatchObject({ evidence: [{ name: 'rotation.log', size: 8 }] });
  expect(await throughline(...execute, '--files', join(house.dir, 'absent'), ...as)).toMatchObject({ code: 2 });
});

test('given every command, then --help explains it, and an unknown one is wrong usage', async () => {
  for (const command of [
    [],
    ['serve'],
    ['verify'],
    ['scan'],
    ['redact'],
    ['export'],
    ['demo'],
    ['openapi'],
    ['case', 'classify'],
    ['text', 'redact'],
  ]) {
    const { code, out } = await throughline(...command, '--help');
    expect([code, out.startsWith('Usage: throughline')], command.join(' ')).toEqual([0, true]);
  }
  expect(await throughline('nonsense')).toMatchObject({ code: 2 });
  expect(await throughline('serve', '--port', 'x')).toMatchObject({ code: 2 });
});

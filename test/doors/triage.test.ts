import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openAuthority } from '../support/chain.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

const made = new Map<string, string>();
let [folder, bundle] = ['', ''];

beforeAll(async () => {
  folder = await makeTempFolder();
  const authority = openAuthority(folder);
  made.set('root', await authority.root('root', '/CN=Example Root'));
  made.set('middle', await authority.intermediate('middle', '/CN=Example Issuing', 'root'));
  made.set('server', await authority.server('server', '/CN=db.example.org', 'middle', 'DNS:db.example.org'));
  made.set('key', await authority.key('server'));
  bundle = join(folder, 'bundle.pem');
  await writeFile(bundle, made.get('root') ?? '');
  return () => removeFolder(folder);
}, 60_000);

interface Answer {
  readonly findings: readonly {
    readonly finding: string;
    readonly weight: string;
    readonly grounds: readonly { readonly ground: string; readonly says: string }[];
    readonly next: readonly string[];
  }[];
  readonly chain: {
    readonly path: readonly { readonly subject: string }[];
    readonly anchor: { readonly subject: string } | null;
    readonly problems: readonly { readonly problem: string; readonly says: string }[];
  } | null;
  readonly certificates: string;
  readonly privateKey: boolean;
}

/** A case about `db-client`, and the question that triage is. */
async function desk(
  options: Parameters<typeof openHouse>[0] = {},
): Promise<{ house: House; ask(input: object): Promise<Answer>; raw(input: object): Promise<string> }> {
  const house = await openHouse({ trustedCertificates: bundle, ...options });
  const cookie = await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'the database client cannot sign in' });
  const linked = await house.call(
    'case.linkIdentity',
    { case: 'C-1', kind: 'certificate', name: 'db-client' },
    { cookie },
  );
  const { identities } = linked.json as { identities: { identity: string }[] };
  const send = (input: object) =>
    house.call('case.triage', { case: 'C-1', identity: identities[0]?.identity, ...input }, { cookie });
  return {
    house,
    ask: async (input) => (await send(input)).json as unknown as Answer,
    raw: async (input) => (await send(input)).text,
  };
}

const pem = (...names: readonly string[]) => names.map((name) => made.get(name) ?? '').join('\n');

test('given a chain without its issuer, when it is pasted, then the certificate explains it, with the ground and what mends it', async () => {
  const { ask } = await desk();
  const { findings, chain } = await ask({ host: 'db.example.org', chain: pem('server') });
  expect(findings[0]).toMatchObject({
    finding: 'certificate-or-trust-chain',
    weight: 'shows',
    grounds: [{ ground: 'chain-incomplete' }],
  });
  expect(chain?.problems).toEqual([{ problem: 'issuer-missing', says: expect.stringContaining('CN=Example Issuing') }]);
});

test('given the whole chain and the root in the administrator’s bundle, then it holds, and nothing else is known', async () => {
  const { ask } = await desk();
  const { findings, chain } = await ask({ host: 'db.example.org', chain: pem('server', 'middle') });
  expect(chain).toMatchObject({ problems: [], anchor: { subject: 'CN=Example Root' } });
  expect(findings[0]).toMatchObject({ finding: 'cannot-tell' });
  expect(findings).toContainEqual(
    expect.objectContaining({ finding: 'certificate-or-trust-chain', weight: 'against' }),
  );
  expect(findings[0]?.next.length).toBeGreaterThan(2);
});

test('given a private key pasted with the chain, then it is hidden before anything looks at it, the answer says so, and the chain is checked all the same', async () => {
  const { house, ask, raw } = await desk();
  const key = made.get('key') ?? '';
  const chain = `${key}\n${pem('server', 'middle')}`;
  expect(await ask({ chain })).toMatchObject({ privateKey: true, chain: { problems: [] } });
  expect((await ask({ chain })).certificates.trim()).toBe(pem('server', 'middle').replaceAll('\n\n', '\n').trim());
  const body = key.split('\n')[1] ?? '';
  expect(body.length).toBeGreaterThan(40);
  expect(await raw({ chain })).not.toContain(body);
  expect(house.lines.join('\n')).not.toContain(body);
});

test('given an identity that is not of this case, then it is refused', async () => {
  const { raw } = await desk();
  expect(await raw({ identity: 'ab'.repeat(16) })).toContain('unknown-identity');
});

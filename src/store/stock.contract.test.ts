import { expect, test } from 'vitest';
import { safe } from '../domain/kit/safe.ts';
import { caseId, id, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';

onBothEngines((opened) => {
  test('given fingerprints of old reports, then those of the whole installation are found in every case, and those of one case nowhere', async () => {
    const { store } = opened();
    const print = (name: string, scope: 'installation' | 'case') =>
      ({
        fingerprint: `f ${scope}`,
        kind: 'npm-token',
        scope,
        case: caseId(name),
        credential: id<'credential'>(`c ${name} ${scope}`),
        placeholder: '[npm-token #1]',
        check: null,
      }) as const;
    for (const name of ['a', 'b'])
      await store.append(reported(name, { fingerprints: [print(name, 'installation'), print(name, 'case')] }));
    const found = await store.fingerprintsShared(['f installation', 'f case', 'f other']);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([print('a', 'installation'), print('b', 'installation')]));
    expect(await store.fingerprintsShared([])).toEqual([]);
  });

  test('given names of old reports, then an identity is found by its name, however it is written, and by its locator', async () => {
    const { store } = opened();
    const identity = {
      identity: id<'identity'>('i'),
      kind: 'api-key' as const,
      name: safe`deploy-bot`,
      locator: safe`arn:bot`,
      owner: null,
      linked: true,
    };
    await store.append(reported('a', { identities: [{ ...identity, case: caseId('a') }] }));
    for (const called of ['Deploy-Bot', 'arn:bot'])
      expect(await store.identitiesCalled(['nobody', called])).toMatchObject([{ identity: id('i'), owner: null }]);
    expect(await store.identitiesCalled(['nobody'])).toEqual([]);
    expect(await store.identitiesCalled([])).toEqual([]);
  });
});

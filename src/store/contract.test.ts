import { describe, expect, test } from 'vitest';
import { safe } from '../domain/kit/safe.ts';
import { caseId, caseState, event, happened, id, MONDAY, reported, shown, submission } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';

onBothEngines((opened) => {
  describe('appending', () => {
    test('given nothing, when a case is reported, then its stream has the number 1 and the very bytes', async () => {
      const { store } = opened();
      expect(await store.append(reported('a'))).toEqual({ done: true, numbers: { [caseId('a')]: 1 } });

      expect(await store.stream(caseId('a'))).toEqual({
        id: caseId('a'),
        kind: 'case',
        number: 1,
        version: 1,
        key: id('key a'),
        events: [event(caseId('a'), 0)],
      });
      expect(await store.streamOfCase(1)).toBe(caseId('a'));
      expect(await store.sizes()).toEqual({ events: 1, cases: 1, staged: 1 });
    });

    test('what was appended is there after the store was opened again', async () => {
      await opened().store.append(reported('a'));
      const store = await opened().reopen();
      expect((await store.stream(caseId('a')))?.events).toEqual([event(caseId('a'), 0)]);
      expect(await store.append(happened('a', 1))).toMatchObject({ done: true });
    });

    test('given a stream at version 1, when two decided on it, then one is done and the other conflicts and writes nothing', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      const both = await Promise.all([
        store.append(happened('a', 1)),
        store.append(happened('a', 1, { events: [{ ...event(caseId('a'), 1), id: id('other') }] })),
      ]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect(both).toContainEqual({ done: false, conflict: 'version' });
      expect((await store.stream(caseId('a')))?.version).toBe(2);
      expect((await store.sizes()).events).toBe(2);
    });

    test('given a stream, when it is made again, then that is a conflict', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      expect(await store.append(reported('a'))).toEqual({ done: false, conflict: 'version' });
    });

    test('a change of two streams is written whole or not at all', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      await store.append(reported('b'));
      const events = [event(caseId('a'), 1), event(caseId('b'), 7)];
      const streams = [
        { id: caseId('a'), version: 1 },
        { id: caseId('b'), version: 7 },
      ];
      expect(await store.append({ streams, events })).toEqual({ done: false, conflict: 'version' });
      expect((await store.stream(caseId('a')))?.version).toBe(1);
    });

    test('among many at once, a conflict and a defect touch nobody else', async () => {
      const { store } = opened();
      await store.append(reported('seen'));
      const broken = {
        ...reported('broken'),
        events: [{ ...event(caseId('broken'), 0), id: event(caseId('seen'), 0).id }],
      };
      const settled = await Promise.allSettled([
        ...Array.from({ length: 20 }, (_, i) => store.append(reported(`case ${i}`))),
        store.append(reported('seen')),
        store.append(broken),
        store.append({ ...reported('hole'), events: [event(caseId('hole'), 3)] }),
      ]);
      expect(settled.slice(0, 20).every((one) => one.status === 'fulfilled' && one.value.done)).toBe(true);
      expect(settled[20]).toEqual({ status: 'fulfilled', value: { done: false, conflict: 'version' } });
      expect(settled[21]?.status).toBe('rejected');
      expect(settled[22]?.status).toBe('rejected');
      expect(await store.sizes()).toEqual({ events: 21, cases: 21, staged: 21 });
      const numbers = (await store.streams('case', 0, 100)).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(21);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    });

    test('numbers are counted for each kind of stream', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      const person = id<'stream'>('person');
      const made = await store.append({
        streams: [{ id: person, version: 0, make: { kind: 'person', key: id('k') } }],
        events: [event(person, 0, null)],
      });
      expect(made).toEqual({ done: true, numbers: { [person]: 1 } });
      expect((await store.stream(person))?.events[0]?.text).toBeNull();
    });
  });

  describe('claims, codes and links', () => {
    const claim = (request: string) => ({ key: 'key', request, case: null, at: MONDAY });

    test('of two that claim one Idempotency-Key, one is claimed', async () => {
      const { store } = opened();
      const both = await Promise.all([
        store.append(reported('a', { claim: claim('one') })),
        store.append(reported('b', { claim: claim('two') })),
      ]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect(both).toContainEqual({ done: false, conflict: 'claimed' });
      expect((await store.sizes()).events).toBe(1);
      expect(await store.claim('key')).toMatchObject({ case: null });
      expect(await store.claim('another')).toBeNull();
    });

    test('a tracking code leads to its case, belongs to one submission, and moves with it', async () => {
      const { store } = opened();
      const code = { hash: 'h1', submission: submission('a').id, case: caseId('a') };
      await store.append(reported('a', { codes: [code] }));
      expect(await store.append(reported('b', { codes: [{ ...code, submission: submission('b').id }] }))).toEqual({
        done: false,
        conflict: 'taken',
      });
      await store.append(reported('b', { moveCodes: [{ submission: submission('a').id, case: caseId('b') }] }));
      expect(await store.codeOwner('h1')).toEqual({ submission: submission('a').id, case: caseId('b') });
      expect(await store.codeOwner('h2')).toBeNull();
    });

    test('a one-time link works once, in time', async () => {
      const { store } = opened();
      const link = {
        hash: 'l',
        purpose: 'invitation',
        person: id<'person'>('p'),
        expiresAt: MONDAY + 10,
        usedAt: null,
      } as const;
      await store.append(reported('a', { links: [link, { ...link, hash: 'late', expiresAt: MONDAY }] }));
      const use = (name: string, hash: string) => store.append(reported(name, { useLinks: [{ hash, at: MONDAY }] }));
      const both = await Promise.all([use('b', 'l'), use('c', 'l')]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect(both).toContainEqual({ done: false, conflict: 'claimed' });
      expect(await use('d', 'late')).toEqual({ done: false, conflict: 'claimed' });
      expect(await use('e', 'unknown')).toEqual({ done: false, conflict: 'claimed' });
      expect(await store.link('l')).toEqual({ ...link, usedAt: MONDAY });
    });
  });

  describe('what hangs on a case', () => {
    test('identities are linked, unlinked and counted, and one name is one identity', async () => {
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
      await store.append(reported('b', { identities: [{ ...identity, case: caseId('b') }] }));
      const row = { identity: id('i'), kind: 'api-key', name: 'deploy-bot', locator: 'arn:bot', owner: null, cases: 2 };
      expect(await store.identitiesOfCase(caseId('a'))).toEqual([row]);
      expect(await store.identitiesNamed('api-key', 'deploy-bot')).toMatchObject([row]);
      expect(await store.identitiesNamed('bot', 'deploy-bot')).toEqual([]);
      expect(
        await store.append(reported('c', { identities: [{ ...identity, identity: id('j'), case: caseId('c') }] })),
      ).toEqual({ done: false, conflict: 'version' });
      await store.append(happened('a', 1, { identities: [{ ...identity, case: caseId('a'), linked: false }] }));
      expect(await store.identitiesOfCase(caseId('a'))).toEqual([]);
      expect(await store.identitiesNamed('api-key', 'deploy-bot')).toMatchObject([{ ...row, cases: 1 }]);
    });

    test('a fingerprint of the whole installation ties cases together, one of a case does not', async () => {
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
      expect((await store.casesSharing(['f installation'], caseId('a'))).map((row) => row.case)).toEqual([caseId('b')]);
      expect(await store.casesSharing(['f case'], caseId('a'))).toEqual([]);
      expect(await store.casesSharing([], caseId('a'))).toEqual([]);
      const { rows } = await store.knownFingerprints(null);
      expect(rows).toEqual([{ fingerprint: 'f installation', kind: 'npm-token' }]);
      expect(await store.fingerprintsOfCase(caseId('a'))).toHaveLength(2);
      expect(await store.fingerprintsOfCase(caseId('a'))).toContainEqual(print('a', 'installation'));
    });

    test('a credential from before there were check fingerprints gets its own once, and keeps it', async () => {
      const { store } = opened();
      const noted = {
        fingerprint: 'f',
        kind: 'password',
        scope: 'case',
        case: caseId('a'),
        credential: id<'credential'>('c'),
        placeholder: '[password #1]',
        check: null,
      } as const;
      await store.append(reported('a', { fingerprints: [noted] }));
      expect(await store.fingerprintsOfCredential(noted.credential)).toEqual([noted]);
      await store.append(happened('a', 1, { fingerprints: [{ ...noted, check: 'k' }] }));
      await store.append(happened('a', 2, { fingerprints: [{ ...noted, check: 'other' }] }));
      expect(await store.fingerprintsOfCredential(noted.credential)).toEqual([{ ...noted, check: 'k' }]);
    });

    test('evidence is kept, replaced and dropped', async () => {
      const { store } = opened();
      const row = {
        evidence: id<'evidence'>('e'),
        case: caseId('a'),
        sealedSha256: 'f'.repeat(64),
        sha256: 'e'.repeat(64),
        size: 12,
        about: null,
      };
      await store.append(reported('a', { evidence: [row] }));
      await store.append(happened('a', 1, { evidence: [{ ...row, size: 10 }] }));
      expect(await store.evidence(row.evidence)).toEqual({ ...row, size: 10 });
      await store.append(happened('a', 2, { dropEvidence: [row.evidence] }));
      expect(await store.evidenceOfCase(caseId('a'))).toEqual([]);
    });

    test('a replaced text is what the stream has from then on', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      const text = new TextEncoder().encode('redacted');
      await store.append(happened('a', 1, { replaceTexts: [{ event: event(caseId('a'), 0).id, text }] }));
      expect((await store.stream(caseId('a')))?.events[0]?.text).toEqual(text);
    });

    test('dispute windows that have ended are found while the case is told', async () => {
      const { store } = opened();
      const told = submission('a', { state: 'told', how: 'collected', at: MONDAY, attempts: [] });
      await store.append(reported('a'));
      await store.append(happened('a', 1, { cases: [shown(caseState('a', 'classified'))] }));
      await store.append(happened('a', 2, { cases: [shown(caseState('a', 'told', { submissions: [told] }))] }));
      const end = MONDAY + 7 * 86_400_000;
      expect(await store.undisputed(end - 1, 10)).toEqual([]);
      expect(await store.undisputed(end, 10)).toEqual([
        { submission: told.id, case: caseId('a'), telling: 'told', disputeEndsAt: end },
      ]);
      const waits = { waiting: [{ party: 'reporter', clock: 'dispute', since: MONDAY }] } as const;
      await store.append(
        happened('a', 3, { cases: [shown(caseState('a', 'told', { submissions: [told], ...waits }))] }),
      );
      expect(await store.undisputed(end, 10)).toEqual([]);
    });
  });

  test('it says that it is ready', async () => {
    const { store } = opened();
    expect(await store.ready()).toBe(true);
  });
});

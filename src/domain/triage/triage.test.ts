import { describe, expect, test } from 'vitest';
import type { Certificate } from './chain/certificate.ts';
import type { CheckedChain } from './chain/check.ts';
import type { Known, KnownCredential } from './known.ts';
import { triage } from './triage.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 12);
const [WORKED, FAILED] = [NOW - 3 * DAY, NOW - DAY];
const BETWEEN = NOW - 2 * DAY;
const NOTHING: Known = {
  at: NOW,
  worked: null,
  failed: null,
  status: null,
  goneAt: null,
  credentials: [],
  consumers: [],
  chain: null,
  drift: null,
};
const TIMES = { ...NOTHING, worked: WORKED, failed: FAILED };
const CREDENTIAL: KnownCredential = {
  kind: 'client-secret',
  label: 'slot 1',
  rotated: null,
  expires: null,
  active: true,
};

/** Each finding with its weight and the words of its grounds, in the order given. */
function told(known: Known) {
  return triage(known).map(({ finding, weight, grounds }) => [finding, weight, grounds.map(({ ground }) => ground)]);
}

describe('a credential that ran out', () => {
  const ended = (expires: number) => ({ credentials: [{ ...CREDENTIAL, expires }] });
  test('given an end between the last time it worked and the first failure, then that explains it', () => {
    expect(told({ ...TIMES, ...ended(BETWEEN) })[0]).toEqual(['credential-expired', 'shows', ['expiry-passed']]);
  });
  test('given an end before it last worked, or after it first failed, then it does not', () => {
    for (const expires of [WORKED - DAY, FAILED + 1])
      expect(told({ ...TIMES, ...ended(expires) })[0]?.[0]).toBe('cannot-tell');
  });
  test('given an end that has passed and no times, then it is likely', () => {
    expect(told({ ...NOTHING, ...ended(BETWEEN) })[0]).toEqual(['credential-expired', 'suggests', ['expiry-passed']]);
  });
  test('given an end long before the failure and nobody knows when it last worked, then it is not taken for it', () => {
    expect(told({ ...NOTHING, failed: FAILED, ...ended(FAILED - 60 * DAY) })[0]?.[0]).toBe('cannot-tell');
  });
  test('given an end that is still ahead, then it speaks against it', () => {
    expect(told({ ...TIMES, ...ended(NOW + DAY) })).toContainEqual(['credential-expired', 'against', ['expiry-ahead']]);
  });
});

describe('a credential that was replaced', () => {
  const replaced = { ...TIMES, credentials: [{ ...CREDENTIAL, rotated: BETWEEN }] };
  const [moved, waiting] = [{ told: true, answer: 'moved' } as const, { told: true, answer: null } as const];
  test('given a consumer that has not moved, then that explains it', () => {
    expect(told({ ...replaced, consumers: [moved, waiting] })[0]).toEqual([
      'rotated-without-consumers',
      'shows',
      ['rotated-before-failure', 'consumers-not-moved'],
    ]);
  });
  test('given nobody who lists its consumers, then it is likely, and listing them tells it apart', () => {
    const [first] = triage(replaced);
    expect(first).toMatchObject({ finding: 'rotated-without-consumers', weight: 'suggests' });
    expect(first?.next.join()).toContain('List who uses this credential');
  });
  test('given that all have moved, and one is none, then it speaks against it', () => {
    expect(told({ ...replaced, consumers: [moved, { told: true, answer: 'not-a-consumer' }] })).toContainEqual([
      'rotated-without-consumers',
      'against',
      ['rotated-before-failure', 'consumers-moved'],
    ]);
  });
  test('given a replacement after the first failure, then it was the answer and not the cause', () => {
    expect(
      told({ ...TIMES, credentials: [{ ...CREDENTIAL, rotated: FAILED + 1 }], consumers: [waiting] }),
    ).toContainEqual(['rotated-without-consumers', 'against', ['not-rotated']]);
  });
});

const PLAIN: Certificate = {
  subject: 'CN=a',
  issuer: 'CN=b',
  notBefore: 0,
  notAfter: BETWEEN,
  isAuthority: false,
  sha256: 'ab'.repeat(32),
  covers: () => true,
  isSignedBy: () => 'no',
};

describe('a certificate or the chain above it', () => {
  const leaf = PLAIN;
  const chain = (...problems: CheckedChain['problems']): CheckedChain => ({ path: [leaf], anchor: null, problems });
  test('given a missing issuer, then that explains it, before anything that is only likely', () => {
    const known = {
      ...TIMES,
      chain: chain({ problem: 'issuer-missing', certificate: leaf }),
      drift: { lost: 1, gained: 0 },
    };
    expect(told(known).slice(0, 2)).toEqual([
      ['certificate-or-trust-chain', 'shows', ['chain-incomplete']],
      ['permission-drift', 'suggests', ['entitlements-lost']],
    ]);
  });
  test('given one that ran out in between, then it explains it; after the first failure, then it only fits', () => {
    const weight = (notAfter: number) =>
      triage({ ...TIMES, chain: chain({ problem: 'expired', certificate: { ...leaf, notAfter } }) })[0]?.weight;
    expect([weight(BETWEEN), weight(FAILED + 1)]).toEqual(['shows', 'suggests']);
  });
  test('given a chain that holds, or one that does not belong to it, then it speaks against it', () => {
    for (const problems of [[], [{ problem: 'unrelated', certificate: leaf } as const]])
      expect(told({ ...TIMES, chain: chain(...problems) })).toContainEqual([
        'certificate-or-trust-chain',
        'against',
        ['chain-holds'],
      ]);
  });
  test('given a paste without a certificate in it, then nothing is known of the chain', () => {
    expect(
      told({ ...TIMES, chain: { path: [], anchor: null, problems: [{ problem: 'no-certificate' }] } }),
    ).toContainEqual(['certificate-or-trust-chain', 'open', []]);
  });
});

describe('what it may do', () => {
  test('given rights that it lost, then drift is likely; given none, then it speaks against it', () => {
    expect(told({ ...TIMES, drift: { lost: 2, gained: 0 } })[0]).toEqual([
      'permission-drift',
      'suggests',
      ['entitlements-lost'],
    ]);
    expect(told({ ...TIMES, drift: { lost: 0, gained: 3 } })).toContainEqual([
      'permission-drift',
      'against',
      ['entitlements-unchanged'],
    ]);
  });
  test('given an identity that is disabled, or gone from its source, then that explains it', () => {
    for (const known of [{ status: 'disabled' as const }, { goneAt: BETWEEN }])
      expect(told({ ...TIMES, ...known })[0]).toEqual(['permission-drift', 'shows', ['identity-disabled']]);
  });
  test('given credentials that are all switched off, then that explains it', () => {
    expect(told({ ...TIMES, credentials: [{ ...CREDENTIAL, active: false }] })[0]).toEqual([
      'permission-drift',
      'shows',
      ['credential-inactive'],
    ]);
  });
});

describe('when nothing tells', () => {
  test('given nothing at all, then it says so and asks for everything that would tell the causes apart', () => {
    const [first, ...others] = triage(NOTHING);
    expect(first).toMatchObject({ finding: 'cannot-tell', grounds: [{ ground: 'nothing-known' }] });
    expect(first?.next).toHaveLength(6);
    expect(others.map(({ weight }) => weight)).toEqual(['open', 'open', 'open', 'open']);
  });
  test('given everything and nothing of it wrong, then it cannot tell, and nothing is said to be unknown', () => {
    const known: Known = {
      ...TIMES,
      credentials: [{ ...CREDENTIAL, expires: NOW + DAY, rotated: WORKED - DAY }],
      chain: { path: [PLAIN], anchor: null, problems: [] },
      drift: { lost: 0, gained: 0 },
    };
    expect(triage(known)[0]).toMatchObject({ finding: 'cannot-tell', grounds: [], next: [] });
  });
});

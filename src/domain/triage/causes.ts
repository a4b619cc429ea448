import type { Millis } from '../kit/ids.ts';
import type { ChainProblem } from './chain/check.ts';
import { ground } from './diagnosis.ts';
import type { Diagnosis, Ground } from './diagnosis.ts';
import type { Known, KnownCredential } from './known.ts';
import { explains } from './window.ts';

/** A credential ran out. */
export function expired(known: Known): Diagnosis {
  const over = known.credentials.flatMap((one) => {
    const weight = one.expires === null ? null : explains(one.expires, known);
    return weight === null ? [] : [{ weight, ground: ground('expiry-passed', one.expires, named(one)) }];
  });
  const finding = 'credential-expired';
  if (over.length > 0) return { finding, weight: strongest(over), grounds: over.map((one) => one.ground), next: [] };
  const active = known.credentials.filter(({ active: isActive }) => isActive);
  if (active.length > 0 && active.every(({ expires }) => expires !== null && expires > known.at)) {
    return {
      finding,
      weight: 'against',
      grounds: active.map((one) => ground('expiry-ahead', one.expires, named(one))),
      next: [],
    };
  }
  return {
    finding,
    weight: 'open',
    grounds: [],
    next: ['Find out when the credential that it uses runs out: the issuer’s console says, or an import.'],
  };
}

/** A credential was replaced, and whoever uses it was not. */
export function rotatedAlone(known: Known): Diagnosis {
  const finding = 'rotated-without-consumers';
  const rotated = known.credentials.flatMap((one) => {
    const weight = one.rotated === null ? null : explains(one.rotated, known);
    return weight === null ? [] : [{ weight, ground: ground('rotated-before-failure', one.rotated, named(one)) }];
  });
  const users = known.consumers.filter(({ answer }) => answer !== 'not-a-consumer');
  const behind = users.filter(({ answer }) => answer !== 'moved').length;
  if (rotated.length === 0) {
    const isKnown = known.credentials.some(({ rotated: at }) => at !== null);
    return isKnown
      ? { finding, weight: 'against', grounds: [ground('not-rotated')], next: [] }
      : {
          finding,
          weight: 'open',
          grounds: [],
          next: ['Find out when its credential was last replaced, and by whom.'],
        };
  }
  const grounds = rotated.map((one) => one.ground);
  if (users.length === 0)
    return {
      finding,
      weight: 'suggests',
      grounds: [...grounds, ground('consumers-unknown')],
      next: ['List who uses this credential, and ask them whether they have the new one.'],
    };
  if (behind === 0) return { finding, weight: 'against', grounds: [...grounds, ground('consumers-moved')], next: [] };
  return {
    finding,
    weight: strongest(rotated),
    grounds: [...grounds, ground('consumers-not-moved')],
    next: ['Ask the consumers that have not answered whether they use the new one.'],
  };
}

/** A certificate or the chain above it is not taken. */
export function certificate({ chain, ...known }: Known): Diagnosis {
  const finding = 'certificate-or-trust-chain';
  if (chain === null)
    return {
      finding,
      weight: 'open',
      grounds: [],
      next: ['Paste the chain that the server shows: openssl s_client -connect HOST:443 -showcerts prints it.'],
    };
  if (chain.path.length === 0)
    return {
      finding,
      weight: 'open',
      grounds: [],
      next: ['Paste the chain again: no certificate could be read in it.'],
    };
  const grounds = chain.problems.flatMap(groundOf);
  if (grounds.length === 0 && chain.problems.some(({ problem }) => problem === 'unreadable'))
    return { finding, weight: 'open', grounds: [], next: ['Copy the certificate that cannot be read again, whole.'] };
  if (grounds.length === 0) return { finding, weight: 'against', grounds: [ground('chain-holds')], next: [] };
  // what a client refuses now it refused then, unless the certificate ran out only after the first failure
  const isLater = grounds.every(
    ({ at, ground: word }) =>
      word === 'certificate-expired' && at !== null && explains(at, { ...known, chain }) === null,
  );
  return { finding, weight: isLater ? 'suggests' : 'shows', grounds, next: [] };
}

/** It signs in, or would, and may not do any more what it needs. */
export function drifted(known: Known): Diagnosis {
  const finding = 'permission-drift';
  if (known.status === 'disabled' || known.status === 'retired' || known.goneAt !== null)
    return { finding, weight: 'shows', grounds: [ground('identity-disabled', known.goneAt)], next: [] };
  const off = known.credentials.filter(({ active }) => !active);
  const isOff = known.credentials.length > 0 && off.length === known.credentials.length;
  if (isOff)
    return {
      finding,
      weight: 'shows',
      grounds: off.map((one) => ground('credential-inactive', null, named(one))),
      next: [],
    };
  if (known.drift === null)
    return {
      finding,
      weight: 'open',
      grounds: [],
      next: ['Import what it may do now, and compare it with an import from when it worked.'],
    };
  if (known.drift.lost === 0)
    return { finding, weight: 'against', grounds: [ground('entitlements-unchanged')], next: [] };
  return {
    finding,
    weight: 'suggests',
    grounds: [ground('entitlements-lost')],
    next: ['Look whether what it lost is what it was refused.'],
  };
}

const CHAIN_GROUNDS: Readonly<Record<ChainProblem['problem'], Ground['ground'] | null>> = {
  'no-certificate': null,
  unreadable: null,
  unrelated: null,
  expired: 'certificate-expired',
  'not-yet-valid': 'certificate-not-yet-valid',
  'wrong-name': 'certificate-wrong-name',
  'wrong-order': 'chain-wrong-order',
  'not-an-authority': 'signature-wrong',
  'wrong-signature': 'signature-wrong',
  'issuer-missing': 'chain-incomplete',
  'untrusted-root': 'issuer-not-trusted',
};

function groundOf(problem: ChainProblem): readonly Ground[] {
  const word = CHAIN_GROUNDS[problem.problem];
  return word === null ? [] : [ground(word, momentOf(problem))];
}

function momentOf(problem: ChainProblem): Millis | null {
  if (problem.problem === 'expired') return problem.certificate.notAfter;
  return problem.problem === 'not-yet-valid' ? problem.certificate.notBefore : null;
}

function strongest(all: readonly { readonly weight: 'shows' | 'suggests' }[]): 'shows' | 'suggests' {
  return all.some(({ weight }) => weight === 'shows') ? 'shows' : 'suggests';
}

/** A digest is cut to what a person compares; the page of the identity has the whole. */
function named({ kind, label }: KnownCredential): string {
  return label === '' ? kind : `${kind} ${label.replace(/\b([0-9a-f]{12})[0-9a-f]{28,52}\b/u, '$1…')}`;
}

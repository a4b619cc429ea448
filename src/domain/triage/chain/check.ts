import type { Millis } from '../../kit/ids.ts';
import type { Certificate } from './certificate.ts';
import { bestPath } from './path.ts';
import type { Path } from './path.ts';

/** One thing that is wrong with a chain, or not as it should be. */
export type ChainProblem =
  | { readonly problem: 'no-certificate' }
  | { readonly problem: 'unreadable'; readonly place: number }
  | { readonly problem: 'expired'; readonly certificate: Certificate }
  | { readonly problem: 'not-yet-valid'; readonly certificate: Certificate }
  | { readonly problem: 'wrong-name'; readonly certificate: Certificate; readonly host: string }
  | { readonly problem: 'wrong-order' }
  | { readonly problem: 'unrelated'; readonly certificate: Certificate }
  | { readonly problem: 'not-an-authority'; readonly certificate: Certificate }
  | { readonly problem: 'wrong-signature'; readonly certificate: Certificate }
  | { readonly problem: 'issuer-missing'; readonly certificate: Certificate }
  | { readonly problem: 'untrusted-root'; readonly certificate: Certificate };

export interface CheckedChain {
  /** From the server's own certificate up, as far as they lead. */
  readonly path: readonly Certificate[];
  /** The trusted root that it leads to; null where it does not. */
  readonly anchor: Certificate | null;
  /** In the order in which they have to be mended. */
  readonly problems: readonly ChainProblem[];
}

/** What somebody pasted: each certificate opened, or null where it cannot be read. */
export interface PastedChain {
  readonly certificates: readonly (Certificate | null)[];
  /** The name or address that was asked for; null where nobody said. */
  readonly host: string | null;
  readonly trusted: readonly Certificate[];
  /** The moment at which it had to hold. */
  readonly at: Millis;
}

/** Checks a chain as a client would: order, times, name, who signed whom, and whether it ends at a trusted root. */
export function checkChain({ certificates, host, trusted, at }: PastedChain): CheckedChain {
  const unreadable = certificates.flatMap((one, place): readonly ChainProblem[] =>
    one === null ? [{ problem: 'unreadable', place }] : [],
  );
  const pasted = distinct(certificates.flatMap((one) => (one === null ? [] : [one])));
  const leaf = leafOf(pasted, host);
  if (leaf === null) return { path: [], anchor: null, problems: [...unreadable, { problem: 'no-certificate' }] };
  const path = bestPath(leaf, pasted, trusted, at);
  const problems = [
    ...unreadable,
    ...times(path, at),
    ...(host !== null && !leaf.covers(host) ? [{ problem: 'wrong-name', certificate: leaf, host } as const] : []),
    ...ending(path),
    ...path.steps
      .slice(1)
      .flatMap((one) => (one.isAuthority ? [] : [{ problem: 'not-an-authority', certificate: one } as const])),
    ...order(pasted, path),
  ];
  return { path: path.steps, anchor: path.anchor, problems };
}

/** The server's own: of those that sign no other one the first that fits the name, or else the first. */
function leafOf(pasted: readonly Certificate[], host: string | null): Certificate | null {
  const own = pasted.filter((one) => !pasted.some((other) => other !== one && other.isSignedBy(one) === 'yes'));
  return (
    own.find((one) => host !== null && one.covers(host)) ??
    own.find(({ isAuthority }) => !isAuthority) ??
    own[0] ??
    pasted[0] ??
    null
  );
}

function times({ steps }: Path, at: Millis): readonly ChainProblem[] {
  return steps.flatMap((certificate): readonly ChainProblem[] => {
    if (at > certificate.notAfter) return [{ problem: 'expired', certificate }];
    return at < certificate.notBefore ? [{ problem: 'not-yet-valid', certificate }] : [];
  });
}

function ending({ steps, ends }: Path): readonly ChainProblem[] {
  const certificate = steps.at(-1);
  if (certificate === undefined || ends === 'trusted') return [];
  if (ends === 'self-signed') return [{ problem: 'untrusted-root', certificate }];
  return [{ problem: ends === 'forged' ? 'wrong-signature' : 'issuer-missing', certificate }];
}

/** A server sends its own first and each issuer next (RFC 8446 §4.4.2); many clients forgive another order, some do not. */
function order(pasted: readonly Certificate[], { steps }: Path): readonly ChainProblem[] {
  const places = steps.map((one) => pasted.indexOf(one));
  const isRising = places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
  const besides = pasted.filter((one) => !steps.includes(one));
  const isFirst = places[0] === 0;
  return [
    ...(isRising && isFirst ? [] : [{ problem: 'wrong-order' } as const]),
    // one that another way to a root would use is a help to older clients, not a fault
    ...besides
      .filter((one) => !steps.some((step) => isOfOneChain(one, step)))
      .map((certificate) => ({ problem: 'unrelated', certificate }) as const),
  ];
}

function isOfOneChain(one: Certificate, step: Certificate): boolean {
  return one.subject === step.subject || step.isSignedBy(one) !== 'no' || one.isSignedBy(step) === 'yes';
}

function distinct(certificates: readonly Certificate[]): readonly Certificate[] {
  return [...new Map(certificates.map((one) => [one.sha256, one])).values()];
}

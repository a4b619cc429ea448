import type { Millis } from '../../kit/ids.ts';
import type { Certificate } from './certificate.ts';

/** From the first certificate up, and how the way ends. */
export interface Path {
  /** Of the pasted ones, each signed by the next. */
  readonly steps: readonly Certificate[];
  /**
   * `trusted`: a trusted root signed the last one, or is it. `self-signed`: it signed itself and nobody vouches for it.
   * `forged`: one of that name is there, and the signature is not its. `missing`: its issuer is nowhere.
   */
  readonly ends: 'trusted' | 'self-signed' | 'forged' | 'missing';
  /** The trusted root; null where there is none. */
  readonly anchor: Certificate | null;
}

/** Ways that are looked at: cross-signed chains have a few, and a paste that was made to have many is not followed. */
const MOST_WAYS = 200;
const RANK: Readonly<Record<Path['ends'], number>> = { trusted: 0, 'self-signed': 1, forged: 2, missing: 3 };

/** The best way from `leaf` to a root through the other pasted ones: to a trusted root where there is one, without expired steps where possible. */
export function bestPath(
  leaf: Certificate,
  pasted: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Millis,
): Path {
  const found: Path[] = [];
  const waiting: (readonly Certificate[])[] = [[leaf]];
  for (let looked = 0; waiting.length > 0 && looked < MOST_WAYS; looked += 1) {
    const steps = waiting.shift() ?? [];
    const last = steps.at(-1) ?? leaf;
    const end = endOf(steps, last, pasted, trusted, at);
    if (end !== null) found.push(end);
    if (end?.ends !== 'trusted') {
      const signers = pasted.filter((one) => !includes(steps, one) && last.isSignedBy(one) === 'yes');
      for (const signer of signers) waiting.push([...steps, signer]);
    }
  }
  const [best] = found.toSorted((a, b) => RANK[a.ends] - RANK[b.ends] || faults(a, at) - faults(b, at));
  return best ?? { steps: [leaf], ends: 'missing', anchor: null };
}

/** How the way ends at its last step; null where another pasted one goes on with it. */
function endOf(
  steps: readonly Certificate[],
  last: Certificate,
  pasted: readonly Certificate[],
  trusted: readonly Certificate[],
  at: Millis,
): Path | null {
  const isValid = ({ notBefore, notAfter }: Certificate) => notBefore <= at && at <= notAfter;
  const anchor = trusted.find(
    (root) => isValid(root) && (root.sha256 === last.sha256 || last.isSignedBy(root) === 'yes'),
  );
  if (anchor !== undefined) return { steps, ends: 'trusted', anchor };
  if (last.isSignedBy(last) === 'yes') return { steps, ends: 'self-signed', anchor: null };
  const signers = pasted.filter((one) => one.sha256 !== last.sha256).map((one) => last.isSignedBy(one));
  if (signers.includes('yes')) return null;
  return { steps, ends: signers.includes('name-only') ? 'forged' : 'missing', anchor: null };
}

function faults({ steps }: Path, at: Millis): number {
  return steps.filter(({ notBefore, notAfter }) => at < notBefore || at > notAfter).length;
}

function includes(steps: readonly Certificate[], one: Certificate): boolean {
  return steps.some(({ sha256 }) => sha256 === one.sha256);
}

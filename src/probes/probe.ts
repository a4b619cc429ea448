import { apart } from './apart/apart.ts';
import { pin } from './line/pin.ts';
import type { Pinned } from './line/pin.ts';
import { Stopped } from './stopped.ts';
import { ISSUER_TABLES } from './tables/all.ts';
import { COMMON } from './tables/common.ts';
import type { CommonCode } from './tables/common.ts';
import type { Dial, Held, Issuer, ProbeLimits, ProbeResult, ProbeTarget } from './types.ts';

/**
 * Tries a credential at its issuer, once, and says what the issuer's answer means. Whatever a host does is an answer
 * and never thrown. The bytes of the credential are overwritten with zeros before it returns.
 */
export async function probe(
  target: ProbeTarget,
  credential: Held,
  limits: ProbeLimits,
  dial: Dial,
): Promise<ProbeResult> {
  try {
    return meaning(target.issuer, await codeOf(target, credential, limits, dial));
  } finally {
    credential.fill(0);
  }
}

/** What a code means: the issuer's row, or one of the common ones; whatever has no row says nothing. */
export function meaning(issuer: Issuer, code: string): ProbeResult {
  const row = ISSUER_TABLES[issuer].rows.find((one) => one.code === code);
  if (row !== undefined) return { answer: row.answer, code, says: row.says };
  const common = isCommon(code) ? code : 'not-in-table';
  return { answer: 'cannot-tell', code: common, says: COMMON[common] };
}

async function codeOf(target: ProbeTarget, credential: Held, limits: ProbeLimits, dial: Dial): Promise<string> {
  if (credential.length === 0) return 'unusable'; // an empty password lets in nobody, or anybody
  const from = performance.now();
  const pinned = await pinnedWithin(limits.totalMillis, target, dial);
  if (typeof pinned === 'string') return pinned;
  const totalMillis = Math.max(1, limits.totalMillis - (performance.now() - from));
  const own = new Uint8Array(credential); // moved to the thread, which overwrites it
  return await apart({ target, pinned, limits: { ...limits, totalMillis }, at: dial.at, credential: own });
}

/** Looking up a name cannot be cut short, so that nobody waits for it beyond the deadline either. */
async function pinnedWithin(millis: number, target: ProbeTarget, dial: Dial): Promise<Pinned | CommonCode> {
  const { promise: over, resolve } = Promise.withResolvers<CommonCode>();
  const late = setTimeout(() => resolve('timeout'), millis);
  try {
    return await Promise.race([pin(target, dial), over]);
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    throw error;
  } finally {
    clearTimeout(late);
  }
}

function isCommon(code: string): code is CommonCode {
  return Object.hasOwn(COMMON, code);
}

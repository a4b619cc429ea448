import { COMMON } from './tables/common.ts';
import { ISSUER_TABLES } from './tables/all.ts';
import { Lines } from './line/lines.ts';
import { pin } from './line/pin.ts';
import { ASK } from './issuers/all.ts';
import { Stopped } from './stopped.ts';
import type { CommonCode } from './tables/common.ts';
import type { Dial, Held, Issuer, ProbeLimits, ProbeResult, ProbeTarget } from './types.ts';

/**
 * Tries a credential at its issuer, once, and says what the issuer's answer means. Never throws for what a host does.
 * The bytes of the credential are overwritten with zeros before it returns, whatever happened.
 */
export async function probe(
  target: ProbeTarget,
  credential: Held,
  limits: ProbeLimits,
  dial: Dial,
): Promise<ProbeResult> {
  try {
    return meaning(target.issuer, await answerOf(target, credential, limits, dial));
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

async function answerOf(target: ProbeTarget, credential: Held, limits: ProbeLimits, dial: Dial): Promise<string> {
  if (credential.length === 0) return 'unusable'; // an empty password lets in nobody, or anybody
  const lines = new Lines(limits);
  const wiped: Buffer[] = [];
  const asked = async (): Promise<string> => {
    const pinned = await pin(target, dial);
    return await ASK[target.issuer]({
      target,
      credential: Buffer.from(credential.buffer, credential.byteOffset, credential.byteLength),
      clear: pinned.clear,
      at: dial.at,
      open: async () => await lines.open(pinned),
      wiped: (bytes) => {
        wiped.push(bytes);
        return bytes;
      },
    });
  };
  const total = deadline(limits.totalMillis, () => lines.cut('timeout'));
  try {
    return await Promise.race([asked().catch((error: unknown) => inTheWay(error, lines)), total.over]);
  } finally {
    total.clear();
    lines.close();
    for (const bytes of wiped) bytes.fill(0);
  }
}

/** A driver may throw anything about what a hostile host sends: none of it is an answer, and none of its words go on. */
function inTheWay(error: unknown, lines: Lines): CommonCode {
  const stopped = lines.stopped ?? (error instanceof Stopped ? error : null);
  if (stopped !== null) return stopped.code;
  return lines.ended ? 'closed' : 'not-understood';
}

/** Looking up a name cannot be cut short, so that the probe does not wait for it either. */
function deadline(millis: number, cut: () => void): { readonly over: Promise<CommonCode>; readonly clear: () => void } {
  const { promise, resolve } = Promise.withResolvers<CommonCode>();
  const late = setTimeout(() => {
    cut();
    resolve('timeout');
  }, millis);
  return { over: promise, clear: () => clearTimeout(late) };
}

function isCommon(code: string): code is CommonCode {
  return Object.hasOwn(COMMON, code);
}

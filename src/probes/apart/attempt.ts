import { ASK } from '../issuers/all.ts';
import { Lines } from '../line/lines.ts';
import { Stopped } from '../stopped.ts';
import type { CommonCode } from '../tables/common.ts';
import type { Job } from './job.ts';

/** Asks the issuer and gives the code of its answer, or of what stood in the way. Overwrites the credential. */
export async function attempt({ target, pinned, limits, at, credential }: Job): Promise<string> {
  const lines = new Lines(limits);
  const bytes = Buffer.from(credential.buffer, credential.byteOffset, credential.byteLength);
  const held: Buffer[] = [bytes];
  const asked = async (): Promise<string> => {
    const ask = await ASK[target.issuer]();
    return await ask({
      target,
      credential: bytes,
      clear: pinned.clear,
      at,
      open: async () => await lines.open(pinned),
      wiped: (more) => {
        held.push(more);
        return more;
      },
    });
  };
  const { promise: over, resolve } = Promise.withResolvers<CommonCode>();
  const late = setTimeout(() => {
    lines.cut('timeout');
    resolve('timeout');
  }, limits.totalMillis);
  try {
    return await Promise.race([asked().catch((error: unknown) => inTheWay(error, lines)), over]);
  } finally {
    clearTimeout(late);
    lines.close();
    for (const one of held) one.fill(0);
  }
}

/** A driver may throw anything about what a hostile host sends: none of it is an answer, and none of its words go on. */
function inTheWay(error: unknown, lines: Lines): CommonCode {
  const stopped = lines.stopped ?? (error instanceof Stopped ? error : null);
  if (stopped !== null) return stopped.code;
  return lines.ended ? 'closed' : 'not-understood';
}

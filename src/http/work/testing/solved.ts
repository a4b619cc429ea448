import { createHash } from 'node:crypto';
import type { Challenge } from '../challenge.ts';

/** For tests: finds the number with Node's own SHA-256. */
export function solved({ challenge, bits }: Pick<Challenge, 'challenge' | 'bits'>): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(`${challenge}:${number}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(number);
  }
}

import { unzipSync, zipSync } from 'fflate';
import type { Dice } from '../../corpora/dice.ts';

/** Some bytes with a fault in them, as a bad disk, a broken transfer or an attacker makes it. */
export function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && dice.chance(0.6) ? mutatedWithin(bytes, dice) : broken(bytes, dice);
}

/** A ZIP archive that is whole, with a fault in one of its parts: past its checksums, in front of the parsers. */
function mutatedWithin(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(bytes);
  const name = dice.pick(Object.keys(parts));
  parts[name] = new Uint8Array(broken(parts[name] ?? new Uint8Array(), dice));
  if (dice.chance(0.1)) delete parts[dice.pick(Object.keys(parts))];
  return zipSync(parts, { level: 1 });
}

function broken(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(Math.max(1, bytes.length));
  const length = 1 + dice.below(40);
  switch (dice.below(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    default:
      return flipped(bytes, 1 + dice.below(12), dice);
  }
}

function flipped(bytes: Uint8Array, count: number, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < count && copy.length > 0; i += 1) {
    const at = dice.below(copy.length);
    copy[at] = dice.chance(0.5) ? dice.below(256) : (copy[at] ?? 0) ^ (1 << dice.below(8));
  }
  return copy;
}

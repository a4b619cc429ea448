import { WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Longest command that is read, in bytes. */
const REACH = 800;

/** A blank and then a hyphen or slash before the command ends; a backslash takes it on to the next line. */
export function hasFlag(end: number): boolean {
  for (let at = end - 1; at < end + REACH; at += 1) {
    const byte = byteAt(at);
    if (byte === 0x0a && byteAt(at - 1) !== 0x5c && byteAt(at - 2) !== 0x5c && byteAt(at - 1) !== 0x60) return false;
    if (!isOf(byte, WHITE)) continue;
    const next = byteAt(at + 1);
    if (next === 0x2d || next === 0x2f) return true;
  }
  return true;
}

import { randomFillSync } from 'node:crypto';

const BLOCK = 8192;

/**
 * Random bytes from the system, fetched a block at a time: asking for twelve costs nearly as much as asking for
 * thousands. Each byte is given out once and overwritten where it lay. For salts and ids; not for nonces of ciphers, which a copy of
 * the running machine must not repeat.
 */
export function randomBlocks(): (length: number) => Uint8Array {
  const block = new Uint8Array(BLOCK);
  let next = BLOCK;
  return (length) => {
    if (length > BLOCK) return randomFillSync(new Uint8Array(length));
    if (next + length > BLOCK) {
      randomFillSync(block);
      next = 0;
    }
    const given = block.slice(next, next + length);
    block.fill(0, next, next + length);
    next += length;
    return given;
  };
}

import { LIKE_OURS } from '../policy/pseudonyms.ts';
import { type Blocks, blocks } from './blocks.ts';

/** Length of the longest name that reads like a pseudonym, with the sign on either side. */
const LONGEST = 16;

/** Tells of every word in some bytes that reads like a pseudonym. */
export function namesLikeOurs(met: (name: string) => void): Blocks {
  const decoder = new TextDecoder('windows-1252');
  return blocks(LONGEST, (block) => {
    for (const [name] of decoder.decode(block).matchAll(LIKE_OURS)) met(name);
  });
}

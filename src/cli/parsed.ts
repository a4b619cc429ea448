import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { wrongArguments } from './output.ts';

/** An option that takes a word, and one that takes none. */
export const WORD = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;

/** Options and other words of a command; a sentence where they cannot be read. */
export function parsed<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return wrongArguments(error);
  }
}

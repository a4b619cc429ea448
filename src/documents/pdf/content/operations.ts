import { Keyword, Lexer, Malformed, isSpace } from '../cos/lexer.ts';
import { serialise } from '../cos/serialise.ts';
import { Dict, Name, Text, type Value, binary, bytesOf } from '../cos/values.ts';

/** An operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
}

/**
 * Takes a content stream apart (ISO 32000-1, 7.8.2). An inline picture is one operation `BI` with its dictionary and
 * its data. Comments and what is no value are left out, as every reader leaves them out.
 */
export function operationsOf(bytes: Uint8Array): Operation[] {
  const lexer = new Lexer(bytes, false);
  const operations: Operation[] = [];
  let operands: Value[] = [];
  for (;;) {
    const next = nextOf(lexer);
    if (next === undefined) return operations;
    if (!(next instanceof Keyword)) {
      operands.push(next);
      continue;
    }
    if (next.word === 'BI') operations.push(inlinePicture(lexer));
    else if (/^[A-Za-z][A-Za-z0-9]?[A-Za-z0-9]?\*?$|^['"]$/u.test(next.word)) {
      operations.push({ operator: next.word, operands: operands.slice(-MOST_OPERANDS) });
    }
    operands = [];
  }
}

/** Colours of a DeviceN have up to 32 components and a name (ISO 32000-1, 8.6.6.5). */
const MOST_OPERANDS = 40;

/** What breaks off ends the stream, as it does for viewers. */
function nextOf(lexer: Lexer): Value | Keyword | undefined {
  try {
    return lexer.next();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function inlinePicture(lexer: Lexer): Operation {
  const entries = new Map<string, Value>();
  for (;;) {
    const key = nextOf(lexer);
    if (key === undefined || key instanceof Keyword) break;
    const value = nextOf(lexer);
    if (value === undefined || value instanceof Keyword) break;
    if (key instanceof Name) entries.set(key.value, value);
  }
  const from = lexer.at + 1;
  let at = from;
  for (; at < lexer.bytes.length; at += 1) if (endsPicture(lexer.bytes, at)) break;
  lexer.at = Math.min(lexer.bytes.length, at + 2);
  const data = lexer.bytes.subarray(from, isSpace(lexer.bytes[at - 1]) ? at - 1 : at);
  return { operator: 'BI', operands: [new Dict(entries), new Text(data)] };
}

/** `EI` between white space, and after it what looks like text: the data may hold the two letters too. */
function endsPicture(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isSpace(bytes[at - 1])) return false;
  const after = bytes.subarray(at + 2, at + 14);
  return after.length === 0 || (isSpace(after[0]) && after.every((byte) => isSpace(byte) || (byte > 31 && byte < 127)));
}

/** Operations as a content stream. */
export function contentOf(operations: readonly Operation[]): Uint8Array {
  return bytesOf(operations.map(line).join('\n'));
}

function line({ operator, operands }: Operation): string {
  const [dict, data] = operands;
  if (operator === 'BI' && dict instanceof Dict && data instanceof Text) {
    const entries = [...dict.entries].map(([key, value]) => `${serialise(new Name(key))} ${serialise(value)}`);
    return `BI ${entries.join(' ')} ID ${binary(data.bytes)}\nEI`;
  }
  return operands.length === 0 ? operator : `${operands.map(serialise).join(' ')} ${operator}`;
}

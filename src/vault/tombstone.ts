import { brand, parseId } from '../domain/kit/ids.ts';
import type { KeyId, Millis, StreamId } from '../domain/kit/ids.ts';

/** That something was destroyed, so that an older copy of it is destroyed again. It holds ids and a time, no name. */
export interface Tombstone {
  readonly stream: StreamId;
  /** Everything that the stream kept as content is gone, not only these keys. */
  readonly whole: boolean;
  readonly at: Millis;
  readonly keys: readonly KeyId[];
  /** How sealed bytes begin that must not be found any more: `MARK` bytes each. */
  readonly marks: readonly Uint8Array[];
}

/** Bytes of a mark: the random nonce of what was sealed, which is no secret and stands nowhere else. */
export const MARK = 12;

/** The mark of sealed bytes (`seal.ts`): what comes after the version. */
export function markOf(sealed: Uint8Array): Uint8Array {
  return sealed.slice(1, 1 + MARK);
}

/** One line of JSON. Every bit of a mark is turned over, so that whoever searches for it does not find this note of it. */
export function tombstoneLine({ stream, whole, at, keys, marks }: Tombstone): string {
  return JSON.stringify({ v: 1, stream, whole, at, keys, marks: marks.map((mark) => hexOf(turned(mark))) });
}

/** Null where a line is not one of ours. */
export function parseTombstone(line: string): Tombstone | null {
  const read = recordOf(line);
  const { v, stream, whole, at, keys, marks } = read;
  if (v !== 1 || typeof stream !== 'string' || parseId(stream) === null) return null;
  if (typeof whole !== 'boolean' || typeof at !== 'number' || !Number.isSafeInteger(at)) return null;
  const ids = listOf(keys, 32);
  const turnedMarks = listOf(marks, 2 * MARK);
  if (ids === null || turnedMarks === null) return null;
  return {
    stream: brand<'stream'>(stream),
    whole,
    at,
    keys: ids.map((id) => brand<'key'>(id)),
    marks: turnedMarks.map((mark) => turned(Uint8Array.from(Buffer.from(mark, 'hex')))),
  };
}

function recordOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {};
  } catch {
    return {};
  }
}

/** Lower-case hex of so many digits each. */
function listOf(value: unknown, digits: number): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const list = value.filter((one): one is string => typeof one === 'string' && /^[0-9a-f]*$/u.test(one));
  return list.length === value.length && list.every((one) => one.length === digits) ? list : null;
}

function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0xff);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

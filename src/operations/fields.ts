import { z } from 'zod';
import type { Sent } from '../documents/apart/documents.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { parseId } from '../domain/kit/ids.ts';
import type { Id } from '../domain/kit/ids.ts';
import type { SafeFile } from './file-field.ts';
import { deskPlace } from './desk-place.ts';
import { Secret } from './secret.ts';

/** Turns text from outside into safe text and remembers what was found on the way. */
export interface Maker {
  text(raw: string): SafeText;
  /** A keyed digest: the same text gives the same one, and nobody reads the text out of it. */
  keyed(raw: string): string;
  /** The safe copy of a file. Files are made in the order in which they are asked for. */
  file(sent: Sent): SafeFile;
}

/** One input of an operation. There are no inputs but those made here: a test walks the registry for it. */
export interface Field<T> {
  readonly made: 'text' | 'file' | 'original' | 'secret' | 'closed' | 'list';
  readonly schema: z.ZodType;
  /** What is wrong when the schema says no; a whole sentence of our own. */
  readonly says: string;
  readonly optional: boolean;
  /** What a list is a list of. */
  readonly item?: Field<unknown>;
  /** The fields of an object. */
  readonly parts?: Readonly<Record<string, Field<unknown>>>;
  /** From a value that the schema accepted to what the operation works with. */
  make(parsed: unknown, maker: Maker): T;
}

/** Every field that was made here, so that a test can tell them from look-alikes. */
const MADE = new WeakSet<object>();

export function isMadeHere(field: object): boolean {
  return MADE.has(field);
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
export const prepared = (raw: string) => raw.replaceAll('\r\n', '\n').replaceAll(CONTROL, '').normalize('NFC').trim();
const wellFormed = z.string().refine((raw) => raw.isWellFormed());

/** What people write. At most `most` characters; redacted before anything else sees it. */
export function text(most = 200_000): Field<SafeText> {
  return field('text', words(most), `Write something, at most ${most.toLocaleString('en')} characters.`, (raw, maker) =>
    maker.text(prepared(raw)),
  );
}

/** One line: the name of a person, a file, an identity, search words. */
export function name(most = 200): Field<SafeText> {
  return field('text', words(most), `Write one line of at most ${most} characters.`, (raw, maker) =>
    maker.text(prepared(raw).replaceAll(/\s+/gu, ' ')),
  );
}

/** Where something is: an address, a path, an ARN. Kept as text; never fetched. */
export function locator(most = 1000): Field<SafeText> {
  return name(most);
}

/** Nothing that separates or quotes in a header, and nothing invisible: control characters and marks of direction. */
const EMAIL = /^[^\s\p{C}@<>"(),:;[\]\\]{1,64}@[^\s\p{C}@<>"(),:;[\]\\]{1,190}\.[^\s\p{C}@<>"(),:;[\]\\.]{2,63}$/u;
export function email(): Field<SafeText> {
  const schema = wellFormed.max(254).refine((raw) => EMAIL.test(raw.trim()));
  return field('text', schema, 'Write one mail address, such as name@example.org.', (raw, maker) =>
    maker.text(raw.trim().toLowerCase()),
  );
}

export function id<K extends string>(): Field<Id<K>> {
  const schema = z.string().refine((raw) => parseId(raw) !== null);
  return field('closed', schema, 'Give an id: 32 hexadecimal digits.', (raw) => parseId<K>(raw) ?? impossible());
}

export type CaseRef = { readonly number: number } | { readonly id: Id<'stream'> };
/** A case by its number (`C-104`) or its id. */
export function caseRef(): Field<CaseRef> {
  const schema = z.string().regex(/^(?:[Cc]-?[0-9]{1,12}|[0-9a-f]{32})$/u);
  return field('closed', schema, 'Give the number of a case, such as C-104.', parseCaseRef);
}

/** A page of the desk, as its path below `/desk`; the first page for whatever is none. */
export function deskPage(): Field<string> {
  return field('closed', z.string().max(2_000), 'Give a page of the desk, such as /cases/C-104.', deskPlace);
}

/** From text that the schema of `caseRef` has accepted. */
export function parseCaseRef(raw: string): CaseRef {
  const byId = parseId<'stream'>(raw);
  return byId === null ? { number: Number(raw.replace(/^[Cc]-?/u, '')) } : { id: byId };
}

export type EngagementRef = { readonly number: number } | { readonly id: Id<'stream'> };
/** An engagement by its number (`E-3`) or its id. */
export function engagementRef(): Field<EngagementRef> {
  const schema = z.string().regex(/^(?:[Ee]-?[0-9]{1,12}|[0-9a-f]{32})$/u);
  return field('closed', schema, 'Give the number of an engagement, such as E-3.', parseEngagementRef);
}

/** From text that the schema of `engagementRef` has accepted. */
export function parseEngagementRef(raw: string): EngagementRef {
  const byId = parseId<'stream'>(raw);
  return byId === null ? { number: Number(raw.replace(/^[Ee]-?/u, '')) } : { id: byId };
}

export function oneOf<const T extends readonly string[]>(words: T): Field<T[number]> {
  const schema = z.enum(words);
  return remember({
    made: 'closed',
    schema,
    says: `Choose one of: ${words.join(', ')}.`,
    optional: false,
    make: (parsed) => schema.parse(parsed),
  });
}

export function flag(): Field<boolean> {
  const schema = z.boolean();
  return remember({
    made: 'closed',
    schema,
    says: 'Say true or false.',
    optional: false,
    make: (parsed) => schema.parse(parsed),
  });
}

/** The whole id of a commit: 40 hexadecimal digits, or 64 in a repository that uses SHA-256. */
export function commitId(): Field<string> {
  const schema = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u);
  return field('closed', schema, 'Give the whole id of a commit: 40 or 64 hexadecimal digits.', (raw) => raw);
}

/** A code of one of our own tables, such as `28P01`. Whoever takes one looks it up there and keeps no other. */
export function tableCode(): Field<string> {
  const schema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,39}$/u);
  return field('closed', schema, 'Give the code of a row of the issuer’s table.', (raw) => raw);
}

/** A moment in milliseconds since 1970, or a whole number within bounds. */
export function whole(least: number, most: number): Field<number> {
  const schema = z.int().min(least).max(most);
  return remember({
    made: 'closed',
    schema,
    says: `Give a whole number from ${least} to ${most}.`,
    optional: false,
    make: (parsed) => schema.parse(parsed),
  });
}

/** A number that the server has given out, as text. */
export function serial(): Field<number> {
  const schema = z.string().regex(/^[1-9][0-9]{0,8}$/u);
  return field('closed', schema, 'Give the number of one that is there.', Number);
}

/** How the name of a file ends: `docx`. */
export function fileForm(): Field<string> {
  const schema = z.string().regex(/^[a-z0-9]{1,10}$/u);
  return field('closed', schema, 'Give the ending of a file, such as docx.', (raw) => raw);
}

/** SHA-256 as 64 hex digits. */
export function sha256Hex(): Field<string> {
  const schema = z.string().regex(/^[0-9a-f]{64}$/u);
  return field('closed', schema, 'Give a SHA-256: 64 hexadecimal digits in lower case.', (raw) => raw);
}

/** SHA-256 as base64url without padding, 43 characters. */
export function digest(): Field<string> {
  const schema = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);
  return field('closed', schema, 'Give a digest: 43 characters of base64url.', (raw) => raw);
}

/** A day as `YYYY-MM-DD` (ISO 8601), one that the calendar has. */
export function day(): Field<string> {
  const schema = z.iso.date();
  return field('closed', schema, 'Give a day as YYYY-MM-DD.', (raw) => raw);
}

/** Bytes as base64url without padding (RFC 4648 §5), at most `most` characters. */
export function base64url(most: number): Field<string> {
  const schema = z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/u);
  return field(
    'closed',
    schema,
    `Give bytes as at most ${most.toLocaleString('en')} characters of base64url.`,
    (raw) => raw,
  );
}

/** A moment that something of ours can have: from 1970 to 2199, in milliseconds. */
export function moment(): Field<number> {
  const bounded = whole(0, Date.UTC(2200, 0) - 1);
  return remember({ ...bounded, says: 'Give a moment from 1970 to 2199, in milliseconds.' });
}

/** What names something elsewhere. Kept as a keyed digest, so that it is the same each time, whatever it looks like. */
export function foreignKey(most = 2000): Field<string> {
  return field('secret', words(most), `Give a key of at most ${most.toLocaleString('en')} characters.`, (raw, maker) =>
    maker.keyed(prepared(raw)),
  );
}

/** Never stored and never logged. */
export function secret(least: number, most: number): Field<Secret> {
  const schema = wellFormed.min(least).max(most);
  return field(
    'secret',
    schema,
    `Give between ${least} and ${most.toLocaleString('en')} characters.`,
    (raw) => new Secret(raw),
  );
}

/** Seven words joined by '-' (spaces and capitals forgiven). */
export function trackingCode(): Field<Secret> {
  const schema = wellFormed.max(200);
  return field('secret', schema, 'Give the seven words of the tracking code.', parseCode);
}

export function parseCode(raw: string): Secret {
  return new Secret(
    raw
      .trim()
      .toLowerCase()
      .split(/[\s-]+/u)
      .join('-'),
  );
}

export function list<T>(of: Field<T>, most: number): Field<readonly T[]> {
  const schema = z.array(of.schema).max(most);
  return remember({
    made: 'list',
    item: of,
    schema,
    says: `${of.says} At most ${most} of them.`,
    optional: false,
    make: (parsed, maker) => schema.parse(parsed).map((one) => of.make(one, maker)),
  });
}

export function optional<T>(of: Field<T>): Field<T | null> {
  return remember({
    ...of,
    schema: of.schema.nullish(),
    optional: true,
    make: (parsed, maker) => (parsed === undefined || parsed === null || parsed === '' ? null : of.make(parsed, maker)),
  });
}

export function words(most: number): z.ZodType<string> {
  return wellFormed.max(most).refine((raw) => prepared(raw).length > 0);
}

function field<T>(
  made: Field<T>['made'],
  schema: z.ZodType<string>,
  says: string,
  make: (raw: string, maker: Maker) => T,
): Field<T> {
  return remember({ made, schema, says, optional: false, make: (parsed, maker) => make(schema.parse(parsed), maker) });
}

/** Counts as made here: for this file and for `record-fields.ts`, which makes records out of its fields. */
export function remember<T>(field: Field<T>): Field<T> {
  MADE.add(field);
  return field;
}

function impossible(): never {
  throw new Error('The schema accepted what the parser did not.');
}

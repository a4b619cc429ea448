import type { Context } from '../context.ts';
import { type Left, type Opened, type Refused, refused } from '../document.ts';
import { isFont } from '../nested/data-urls.ts';
import { type Span, encodingOf, typeOf } from './entity.ts';
import type { Placed } from './gather.ts';
import { transferFor } from './transfer.ts';

/** A part of a mail that holds no others, opened. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly place: string;
  readonly body: Span;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** Null where nothing of it is in the copy. */
  readonly document: Opened | null;
  readonly dropped: readonly string[];
  readonly left: readonly Left[];
  pack(bytes: Uint8Array): string;
}

/** Opens a part by the reader of its kind. */
export async function leafIn(source: string, { entity, place }: Placed, context: Context): Promise<Leaf | Refused> {
  const { fields, body, content } = entity;
  if (content.kind === 'too-deep') return refused('too-deep', 'nests parts more deeply than is read');
  const type = typeOf(source, fields);
  const encoding = encodingOf(source, fields);
  const transfer = transferFor(encoding, source.includes('\r\n') ? '\r\n' : '\n');
  if (transfer === null) return refused('unknown', `holds a part that is packed in a way that is not read`);
  const bytes = transfer.unpack(source.slice(body.start, body.end));
  // line ends behind base64 are none of the file's
  const tail = encoding === 'base64' ? (/[\r\n]*$/u.exec(source.slice(body.end - MOST_TAIL, body.end))?.[0] ?? '') : '';
  const pack = (made: Uint8Array): string => `${transfer.pack(made)}${tail}`;
  const leaf = { kind: 'leaf', place, body, bytes, pack, dropped: [], left: [] } as const;
  const hidden = hiddenIn(type.name, type.charset);
  if (hidden !== null) return hidden;
  if (isSignature(type.name)) return { ...leaf, document: null, dropped: ['a signature'] };
  if (isFont(type.name)) return { ...leaf, document: null, dropped: ['an embedded font'] };
  const opening = await context.open(bytes, nameFor(type.name, type.file));
  if (opening.kind === 'opened') {
    const { dropped, left = [] } = opening.document;
    return { ...leaf, document: opening.document, dropped, left };
  }
  const where = place === 'text of the mail' ? 'a text' : place;
  if (!context.leaveOut || context.budget.bytes === 0)
    return refused(opening.reason, `holds ${where}, which ${opening.says}`);
  return { ...leaf, document: null, left: [{ reason: opening.reason, says: `${where} ${opening.says}` }] };
}

const MOST_TAIL = 8;

/** What nobody can look into without a key (RFC 8551, RFC 3156), or hardly anybody can (RFC 2152). */
function hiddenIn(type: string, charset: string): Refused | null {
  if (/^application\/(?:x-)?pkcs7-mime$|^application\/pgp-encrypted$/u.test(type))
    return refused('locked', 'is encrypted, or signed so that its text is packed (S/MIME, PGP)');
  return charset === 'utf-7' ? refused('unknown', 'holds a text in UTF-7, which is not read') : null;
}

function isSignature(type: string): boolean {
  return /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/u.test(type);
}

/** What a part would be called as a file. */
export function nameFor(type: string, file: string): string {
  if (file !== '') return file;
  const ending = /^(?:text|image|message)\/(?<ending>html|xml|svg|css|rfc822|plain)/u.exec(type)?.groups?.['ending'];
  return `part.${ending === 'rfc822' ? 'eml' : ending === 'plain' ? 'txt' : (ending ?? 'bin')}`;
}

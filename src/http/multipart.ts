import { Buffer } from 'node:buffer';
import { refuse } from '../domain/kit/refusals.ts';
import { done } from '../domain/kit/result.ts';
import type { Result } from '../domain/kit/result.ts';
import { safe } from '../domain/kit/safe.ts';
import type { PageFile } from '../pages/index.ts';

/** A form as browsers send it where files may be in it. */
export interface MultipartForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly PageFile[];
}

const MOST_PARTS = 40;
/** Bytes of the headers of one part. */
const MOST_HEADERS = 2_000;

const TYPE =
  /^multipart\/form-data; ?boundary=(?:"(?<quoted>[A-Za-z0-9'()+_,./:=?-]{1,70})"|(?<bare>[A-Za-z0-9'+_.-]{1,70}))$/iu;

/** Whether a request says that its body is such a form. */
export function isMultipart(contentType: string): boolean {
  return /^multipart\/form-data(?:;|$)/iu.test(contentType);
}

/**
 * Reads `multipart/form-data` (RFC 7578; boundaries: RFC 2046, 5.1.1) as browsers write it, and nothing else: no text
 * before the first boundary or after the last one, no nested parts, no transfer encodings. A file field in which
 * nothing was chosen is left out.
 */
export function readMultipart(bytes: Uint8Array, contentType: string): Result<MultipartForm> {
  const { quoted, bare } = TYPE.exec(contentType)?.groups ?? {};
  const boundary = quoted ?? bare;
  const parts =
    boundary === undefined ? null : partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), boundary);
  if (parts === null) return NOT_A_FORM;
  const fields: Record<string, string> = Object.create(null);
  const files: PageFile[] = [];
  for (const { headers, content } of parts) {
    const named = dispositionOf(headers);
    if (named === null) return NOT_A_FORM;
    if (named.file === null) {
      const text = textOf(content);
      if (text === null) return NOT_A_FORM;
      fields[named.name] = text;
    } else if (named.file !== '' || content.length > 0) {
      files.push({ field: named.name, name: named.file, base64: content.toString('base64') });
    }
  }
  return done({ fields, files });
}

const NOT_A_FORM = refuse('input-invalid', safe`The form cannot be read.`);

interface FormPart {
  readonly headers: string;
  readonly content: Buffer;
}

function partsOf(body: Buffer, boundary: string): readonly FormPart[] | null {
  const first = Buffer.from(`--${boundary}\r\n`);
  const next = Buffer.from(`\r\n--${boundary}`);
  if (!body.subarray(0, first.length).equals(first)) return null;
  const parts: FormPart[] = [];
  for (let at = first.length; ;) {
    const blank = body.indexOf('\r\n\r\n', at);
    if (blank === -1 || blank - at > MOST_HEADERS || parts.length === MOST_PARTS) return null;
    const from = blank + 4;
    const end = body.indexOf(next, from);
    if (end === -1) return null;
    const headers = textOf(body.subarray(at, blank));
    if (headers === null) return null;
    parts.push({ headers, content: body.subarray(from, end) });
    at = end + next.length;
    const after = body.subarray(at).toString('latin1', 0, 4);
    if (after === '--' || (after === '--\r\n' && at + 4 === body.length)) return parts;
    if (!after.startsWith('\r\n')) return null;
    at += 2;
  }
}

/** Browsers write names in UTF-8 as they are, but for quotes and line ends (HTML, multipart/form-data encoding). */
const DISPOSITION =
  /^content-disposition: form-data; name="(?<name>[^"\r\n]{1,100})"(?:; filename="(?<file>[^"\r\n]{0,500})")?$/iu;

function dispositionOf(headers: string): { readonly name: string; readonly file: string | null } | null {
  const lines = headers.split('\r\n');
  if (!lines.every((line) => /^(?:content-disposition|content-type): /iu.test(line))) return null;
  const [only, ...more] = lines.map((line) => DISPOSITION.exec(line)).filter((found) => found !== null);
  if (only === undefined || more.length > 0) return null;
  const file = only.groups?.['file'];
  return { name: unescaped(only.groups?.['name'] ?? ''), file: file === undefined ? null : unescaped(file) };
}

function unescaped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll(/%0[AD]/gu, ' ');
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

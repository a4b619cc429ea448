/** A header and a body (RFC 2045, 2.4), by offsets in a source that has one sign for each byte. */
export interface Entity {
  readonly fields: readonly Field[];
  readonly body: Span;
  readonly content: Content;
  /** In the mail, from 1: `1.2` is the second part of the first. Empty for the mail itself. */
  readonly number: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One field with its folded lines, without the last line end. */
export interface Field extends Span {
  /** In lower case. */
  readonly name: string;
}

export type Content =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'parts'; readonly parts: readonly Entity[]; readonly between: readonly Span[] }
  | { readonly kind: 'message'; readonly message: Entity }
  | { readonly kind: 'too-deep' };

/** Deeper than any program that writes mail nests. */
const DEEPEST = 30;

/** Reads the structure of a mail (RFC 2046, 5.1 and 5.2.1). Every source has one. */
export function entityIn(source: string, span: Span, number = '', depth = 0): Entity {
  const { fields, bodyStart } = fieldsIn(source, span);
  const body = { start: Math.min(bodyStart, span.end), end: span.end };
  const entity = (content: Content): Entity => ({ fields, body, content, number });
  if (depth > DEEPEST) return entity({ kind: 'too-deep' });
  const type = typeOf(source, fields);
  const below = (child: number): string => (number === '' ? `${child}` : `${number}.${child}`);
  if (type.name.startsWith('multipart/') && type.boundary !== null) {
    const { parts, between } = partsIn(source, body, type.boundary);
    return entity({
      kind: 'parts',
      between,
      parts: parts.map((part, i) => entityIn(source, part, below(i + 1), depth + 1)),
    });
  }
  if (type.name === 'message/rfc822' && /^(?:|7bit|8bit|binary)$/u.test(encodingOf(source, fields)))
    return entity({ kind: 'message', message: entityIn(source, body, below(1), depth + 1) });
  return entity({ kind: 'leaf' });
}

function fieldsIn(source: string, { start, end }: Span): { fields: Field[]; bodyStart: number } {
  const fields: Field[] = [];
  let at = start;
  while (at < end) {
    const next = lineEnd(source, at, end);
    const line = source.slice(at, next).replace(/\r?\n$/u, '');
    if (line === '') return { fields, bodyStart: next };
    const last = fields.at(-1);
    if (/^[ \t]/u.test(line) && last !== undefined) fields[fields.length - 1] = { ...last, end: at + line.length };
    else {
      const name = /^(?<name>[!-9;-~]+)[ \t]*:/u.exec(line)?.groups?.['name']?.toLowerCase() ?? '';
      fields.push({ name, start: at, end: at + line.length });
    }
    at = next;
  }
  return { fields, bodyStart: end };
}

/** The parts between the lines that begin with a boundary, and what stands before, between and behind them. */
function partsIn(source: string, { start, end }: Span, boundary: string): { parts: Span[]; between: Span[] } {
  const parts: Span[] = [];
  const between: Span[] = [];
  let from = start;
  let isInPart = false;
  for (let at = start; at < end;) {
    const next = lineEnd(source, at, end);
    const line = source.slice(at, Math.min(next, at + boundary.length + 80)).trimEnd();
    const isLast = line === `--${boundary}--`;
    if (line === `--${boundary}` || isLast) {
      // the line end in front of a boundary belongs to it (RFC 2046, 5.1.1)
      const before = source.startsWith('\r\n', at - 2) ? at - 2 : source[at - 1] === '\n' ? at - 1 : at;
      if (isInPart) parts.push({ start: from, end: Math.max(from, before) });
      else between.push({ start: from, end: at });
      isInPart = !isLast;
      from = next;
    }
    at = next;
  }
  if (isInPart) parts.push({ start: from, end });
  else between.push({ start: from, end });
  return { parts, between };
}

function lineEnd(source: string, at: number, end: number): number {
  const found = source.indexOf('\n', at);
  return found === -1 || found >= end ? end : found + 1;
}

/** The value of the first field of a name, unfolded. */
export function valueOf(source: string, fields: readonly Field[], name: string): string {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return '';
  return source
    .slice(source.indexOf(':', field.start) + 1, field.end)
    .replaceAll(/\r?\n/gu, '')
    .trim();
}

export interface Type {
  /** In lower case; `text/plain` where the header names none. */
  readonly name: string;
  readonly boundary: string | null;
  readonly charset: string;
  /** What the sender calls the file; a hint to its kind. */
  readonly file: string;
}

export function typeOf(source: string, fields: readonly Field[]): Type {
  const value = valueOf(source, fields, 'content-type');
  const name = /^[^\s;]+/u.exec(value)?.[0].toLowerCase() ?? 'text/plain';
  const disposition = valueOf(source, fields, 'content-disposition');
  return {
    name,
    boundary: parameter(value, 'boundary'),
    charset: (parameter(value, 'charset') ?? '').toLowerCase(),
    file: parameter(disposition, 'filename') ?? parameter(value, 'name') ?? '',
  };
}

/** As RFC 2045 writes it, in quotes or without. */
function parameter(value: string, name: string): string | null {
  const all = value.matchAll(/;\s*(?<key>[\w*-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<token>[^\s;"]+))/gu);
  const groups = [...all].find((match) => match.groups?.['key']?.toLowerCase() === name)?.groups;
  if (groups === undefined) return null;
  return groups['token'] ?? (groups['quoted'] ?? '').replaceAll(/\\(?<sign>.)/gu, '$1');
}

export function encodingOf(source: string, fields: readonly Field[]): string {
  return valueOf(source, fields, 'content-transfer-encoding').toLowerCase();
}

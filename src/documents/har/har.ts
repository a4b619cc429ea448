import { Buffer } from 'node:buffer';
import type { Format } from '../context.ts';
import { type Edit, type Opened, type Refused, refused } from '../document.ts';
import { edited } from '../edited.ts';
import { flow } from '../flow.ts';
import { type Packed, type Unpacked, openPacked, repacked } from '../nested/nested.ts';
import { type Decoded, decodeText } from '../text-bytes.ts';
import { unread } from '../unread.ts';
import { within } from '../within.ts';
import { apartEdits } from '../xml/apart-edits.ts';
import { examineHar } from './examine-har.ts';

/** What a browser noted of its requests (HAR 1.2): JSON, in which the bodies that are no text stand in base64. */
export const har: Format = {
  async open(bytes, context) {
    if (!context.budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
    const decoded = decodeText(bytes);
    if (decoded === null) return unread(bytes);
    const bodies: Body[] = [];
    for (const [i, packed] of packedIn(decoded.text).entries()) {
      const unpacked = await openPacked(packed, i + 1, context);
      if (unpacked.kind === 'refused') return unpacked;
      bodies.push({ packed, unpacked });
    }
    return { kind: 'opened', document: documentOf(decoded, bodies) };
  },
  examine: examineHar,
};

interface InSource extends Packed {
  readonly start: number;
  readonly end: number;
}

interface Body {
  readonly packed: InSource;
  readonly unpacked: Exclude<Unpacked, Refused>;
}

/** The text of a body, with its encoding behind it or in front (HAR 1.2, `content`). */
const BODY =
  /"text"\s{0,9}:\s{0,9}"(?<first>[A-Za-z0-9+/=]{16,})"\s{0,40},\s{0,40}"encoding"\s{0,9}:\s{0,9}"base64"|"encoding"\s{0,9}:\s{0,9}"base64"\s{0,40},\s{0,40}"text"\s{0,9}:\s{0,9}"(?<second>[A-Za-z0-9+/=]{16,})"/gu;

/** The text of a page, behind its type; a page is cut up by its tags, which only a reader of pages sees through. */
const PAGE =
  /"mimeType"\s{0,9}:\s{0,9}"(?:text\/html|application\/xhtml\+xml|image\/svg\+xml)[^"\\]{0,60}"(?:\s{0,40},\s{0,40}"(?:size|compression)"\s{0,9}:\s{0,9}-?\d{1,12}){0,2}\s{0,40},\s{0,40}"text"\s{0,9}:\s{0,9}"(?<content>(?:[^"\\]|\\.)*)"/gu;

function packedIn(source: string): InSource[] {
  const bodies = [...source.matchAll(BODY)].map((match) => {
    const { first, second } = match.groups ?? {};
    const content = first ?? second ?? '';
    const start = match.index + match[0].indexOf(`"${content}"`) + 1;
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    const pack = (made: Uint8Array): string => Buffer.from(made).toString('base64');
    return { start, end: start + content.length, bytes, name: 'body.bin', isFont: isFont(bytes), pack };
  });
  const taken = new Set(bodies.map(({ start }) => start));
  const pages = [...source.matchAll(PAGE)].flatMap((match): InSource[] => {
    const content = match.groups?.['content'] ?? '';
    const start = match.index + match[0].length - content.length - 1;
    const text = unescaped(content);
    if (text === null || taken.has(start)) return [];
    const pack = (made: Uint8Array): string => JSON.stringify(Buffer.from(made).toString('utf8')).slice(1, -1);
    const bytes = new Uint8Array(Buffer.from(text, 'utf8'));
    return [{ start, end: start + content.length, bytes, name: 'body.html', isFont: false, pack }];
  });
  return [...bodies, ...pages].toSorted((one, other) => one.start - other.start);
}

/** A string of JSON as it reads; null where it is none. */
function unescaped(content: string): string | null {
  try {
    return String(JSON.parse(`"${content}"`));
  } catch {
    return null;
  }
}

/** By what fonts begin with (WOFF 1 and 2, OpenType 1.9). */
function isFont(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return ['wOFF', 'wOF2', 'OTTO', '\u0000\u0001\u0000\u0000'].includes(head);
}

function documentOf(decoded: Decoded, bodies: readonly Body[]): Opened {
  const text = flow('text');
  let at = 0;
  for (const { packed } of bodies) {
    text.add(decoded.text.slice(at, packed.start), 0, at);
    at = packed.end;
  }
  text.add(decoded.text.slice(at), 0, at);
  const documents = bodies.map(({ unpacked }) => (unpacked.kind === 'document' ? unpacked.document : null));
  return {
    format: 'har',
    passages: [
      text.passage(),
      ...documents.flatMap((one, i) => one?.passages.map((passage) => within(passage, `body ${i + 1}`)) ?? []),
    ],
    dropped: [
      ...new Set([
        ...bodies.flatMap(({ unpacked }) => (unpacked.kind === 'dropped' ? [unpacked.says] : [])),
        ...documents.flatMap((one) => one?.dropped ?? []),
      ]),
    ],
    left: [
      ...bodies.flatMap(({ unpacked }) => (unpacked.kind === 'left' ? [unpacked.left] : [])),
      ...documents.flatMap((one) => one?.left ?? []),
    ],
    async write([ofText = [], ...edits], values) {
      const changes: Edit[] = [...(text.bySlot(ofText).get(0) ?? [])];
      let next = 0;
      for (const { packed, unpacked } of bodies) {
        const count = unpacked.kind === 'document' ? unpacked.document.passages.length : 0;
        const put = await repacked(packed, unpacked, edits.slice(next, next + count), values);
        next += count;
        if (put !== null && typeof put !== 'string') return put;
        if (put !== null) changes.push({ start: packed.start, end: packed.end, put });
      }
      return { kind: 'written', bytes: decoded.encode(edited(decoded.text, apartEdits(changes))) };
    },
  };
}

import { Buffer } from 'node:buffer';
import type { Format } from '../context.ts';
import { type Edit, type Left, type Opened, type Passage, type Refused, refused } from '../document.ts';
import { edited } from '../edited.ts';
import type { Flow } from '../flow.ts';
import { within } from '../within.ts';
import { type Span, entityIn } from './entity.ts';
import { examineMail } from './examine-mail.ts';
import { messagesIn } from './messages.ts';
import { type Leaf, leafIn } from './leaf.ts';
import { type Gathered, gatherer } from './gather.ts';

/** A mail, a page with its pictures as browsers save it (MHTML, RFC 2557), or a file of mails (RFC 4155). */
export const mail: Format = {
  async open(bytes, context) {
    if (!context.budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
    const source = Buffer.from(bytes).toString('latin1');
    const gather = gatherer(source);
    for (const { from, message, number } of messagesIn(source)) {
      if (from !== null) gather.line(from, number);
      gather.entity(entityIn(source, message), number);
    }
    const gathered = gather.end();
    const leaves: Leaf[] = [];
    for (const leaf of gathered.leaves) {
      if (!context.budget.takeParts(1)) return refused('too-large', 'holds more parts than are read');
      const opened = await leafIn(source, leaf, context);
      if (opened.kind === 'refused') return opened;
      leaves.push(opened);
    }
    return { kind: 'opened', document: documentOf(source, gathered, leaves) };
  },
  examine: examineMail,
};

function documentOf(source: string, { flows, texts, signatures }: Gathered, leaves: readonly Leaf[]): Opened {
  const dropped = signatures.length === 0 ? [] : ['signatures of mail servers (DKIM, ARC)'];
  return {
    format: 'mail',
    passages: [
      ...flows.map((one) => one.passage()),
      ...leaves.flatMap((leaf) => leaf.document?.passages.map((one): Passage => within(one, leaf.place)) ?? []),
    ],
    dropped: [...new Set([...dropped, ...leaves.flatMap((leaf) => leaf.dropped)])],
    left: leaves.flatMap((leaf): readonly Left[] => leaf.left),
    async write(edits, values) {
      const changes: Edit[] = signatures.map(({ start, end }: Span) => ({ start, end, put: '' }));
      for (const [slot, own] of bySlot(flows, edits)) {
        const text = texts[slot];
        if (text !== undefined)
          changes.push({ start: text.start, end: text.end, put: text.encode(edited(text.value, own)) });
      }
      let at = flows.length;
      for (const leaf of leaves) {
        const count = leaf.document?.passages.length ?? 0;
        const put = await bodyOf(leaf, edits.slice(at, at + count), values);
        at += count;
        if (put !== null && typeof put !== 'string') return put;
        if (put !== null) changes.push({ start: leaf.body.start, end: leaf.body.end, put });
      }
      const written = edited(
        source,
        changes.toSorted((a, b) => a.start - b.start),
      );
      return { kind: 'written', bytes: new Uint8Array(Buffer.from(written, 'latin1')) };
    },
  };
}

/** The body of a part as it is now; null where it stays as it was. */
async function bodyOf(
  { document, bytes, pack }: Leaf,
  edits: readonly (readonly Edit[])[],
  values: readonly string[],
): Promise<string | null | Refused> {
  if (document === null) return '';
  const written = await document.write(edits, values);
  if (written.kind === 'refused') return written;
  return Buffer.from(written.bytes).equals(bytes) ? null : pack(written.bytes);
}

function bySlot(flows: readonly Flow[], edits: readonly (readonly Edit[])[]): Map<number, readonly Edit[]> {
  const all = new Map<number, readonly Edit[]>();
  for (const [i, one] of flows.entries()) for (const [slot, own] of one.bySlot(edits[i] ?? [])) all.set(slot, own);
  return all;
}

import type { Context, Format } from '../context.ts';
import { type Edit, type Opened, type Refused, refused } from '../document.ts';
import type { Flow } from '../flow.ts';
import { type Unpacked, openPacked, repacked } from '../nested/nested.ts';
import { type Decoded, decodeText } from '../text-bytes.ts';
import { unread } from '../unread.ts';
import { within } from '../within.ts';
import { examineHtml } from './examine-html.ts';
import { type InSlot, type Page, pageOf } from './page.ts';

/** A page: edited where it stands, so that every other byte stays. */
export const html: Format = {
  async open(bytes, context) {
    if (!context.budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
    const decoded = decodeText(bytes);
    if (decoded === null) return unread(bytes);
    const page = pageOf(decoded.text);
    const nested = await openAll(page, context);
    return 'kind' in nested ? nested : { kind: 'opened', document: documentOf(decoded, page, nested) };
  },
  examine: examineHtml,
};

interface Nested {
  readonly packed: InSlot;
  readonly unpacked: Exclude<Unpacked, Refused>;
}

async function openAll({ packed }: Page, context: Context): Promise<Nested[] | Refused> {
  const nested: Nested[] = [];
  for (const [i, one] of packed.entries()) {
    const unpacked = await openPacked(one, i + 1, context);
    if (unpacked.kind === 'refused') return unpacked;
    nested.push({ packed: one, unpacked });
  }
  return nested;
}

function documentOf(decoded: Decoded, { slots, flows }: Page, nested: readonly Nested[]): Opened {
  const documents = nested.map(({ unpacked }) => (unpacked.kind === 'document' ? unpacked.document : null));
  return {
    format: 'html',
    passages: [
      ...flows.map((one) => one.passage()),
      ...documents.flatMap((one, i) => one?.passages.map((passage) => within(passage, `embedded file ${i + 1}`)) ?? []),
    ],
    dropped: [
      ...new Set([
        ...nested.flatMap(({ unpacked }) => (unpacked.kind === 'dropped' ? [unpacked.says] : [])),
        ...documents.flatMap((one) => one?.dropped ?? []),
      ]),
    ],
    left: nested.flatMap(({ unpacked }) => {
      if (unpacked.kind === 'left') return [unpacked.left];
      return unpacked.kind === 'document' ? (unpacked.document.left ?? []) : [];
    }),
    async write(edits, values) {
      const bySlot = editsBySlot(flows, edits);
      let at = flows.length;
      for (const { packed, unpacked } of nested) {
        const count = unpacked.kind === 'document' ? unpacked.document.passages.length : 0;
        const put = await repacked(packed, unpacked, edits.slice(at, at + count), values);
        at += count;
        if (put !== null && typeof put !== 'string') return put;
        const { slot, start, end } = packed;
        if (put !== null) bySlot.set(slot, [...(bySlot.get(slot) ?? []), { start, end, put }]);
      }
      return { kind: 'written', bytes: decoded.encode(slots.write(bySlot)) };
    },
  };
}

function editsBySlot(flows: readonly Flow[], edits: readonly (readonly Edit[])[]): Map<number, readonly Edit[]> {
  const bySlot = new Map<number, readonly Edit[]>();
  for (const [i, one] of flows.entries()) {
    for (const [slot, own] of one.bySlot(edits[i] ?? [])) bySlot.set(slot, [...(bySlot.get(slot) ?? []), ...own]);
  }
  return bySlot;
}

import type { Context } from '../context.ts';
import { UNREAD_PICTURE, isUnreadPicture } from '../picture/signatures.ts';
import { type Edit, type Left, type Opened, type Refused, refused } from '../document.ts';

/** A file that stands in a text, packed: it is opened, and what becomes of it is put in its place. */
export interface Packed {
  readonly bytes: Uint8Array;
  /** A hint to its kind. */
  readonly name: string;
  /** Of its writer's own words: what may be left out without a word to it. */
  readonly isFont: boolean;
  /** As it stands in the text, again. */
  pack(bytes: Uint8Array): string;
}

export type Unpacked =
  | { readonly kind: 'document'; readonly document: Opened }
  | { readonly kind: 'dropped'; readonly says: string }
  | { readonly kind: 'left'; readonly left: Left }
  | Refused;

/** Opens what is packed in a text. `number` counts what is packed in it, from 1. */
export async function openPacked({ bytes, name, isFont }: Packed, number: number, context: Context): Promise<Unpacked> {
  if (isFont) return { kind: 'dropped', says: 'an embedded font' };
  if (isUnreadPicture(bytes)) return { kind: 'dropped', says: UNREAD_PICTURE };
  const opening = await context.open(bytes, name);
  if (opening.kind === 'opened') return { kind: 'document', document: opening.document };
  if (context.leaveOut && context.budget.bytes > 0)
    return { kind: 'left', left: { reason: opening.reason, says: `embedded file ${number} ${opening.says}` } };
  return refused(opening.reason, `holds embedded file ${number}, which ${opening.says}`);
}

/** What stands in the place of what was packed; null where it stays as it is. */
export async function repacked(
  { bytes, pack }: Packed,
  unpacked: Exclude<Unpacked, Refused>,
  edits: readonly (readonly Edit[])[],
  values: readonly string[],
): Promise<string | null | Refused> {
  if (unpacked.kind !== 'document') return '';
  const written = await unpacked.document.write(edits, values);
  if (written.kind === 'refused') return written;
  return Buffer.from(written.bytes).equals(bytes) ? null : pack(written.bytes);
}

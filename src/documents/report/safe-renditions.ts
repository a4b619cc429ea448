import { type Reason, type Refused, refused } from '../document.ts';
import { edited } from '../edited.ts';
import { examineDocument } from '../formats.ts';
import type { Hand } from '../hand.ts';
import { whatIsLeft } from '../safe-copy.ts';
import { type RenditionName, render } from './render.ts';

/** Renditions that were opened again by other readers, with nothing left in them of what had to go. */
export interface SafeRenditions {
  readonly kind: 'made';
  /** The source without what had to go. */
  readonly source: string;
  readonly files: ReadonlyMap<RenditionName, Uint8Array>;
}

export interface Unrendered extends Refused {
  readonly reason: Reason;
  /** Where something is left, in our words. */
  readonly left: readonly string[];
}

/** A report in the forms that are asked for, without what the text engine says has to go. */
export async function safeRenditions(
  source: string,
  forms: readonly RenditionName[],
  hand: Hand,
): Promise<SafeRenditions | Unrendered> {
  const [edits = []] = hand.edits([source]);
  const safe = edited(source, edits);
  const files = await render(safe, forms);
  if ('kind' in files) return { ...files, left: [] };
  const left: string[] = [];
  for (const [form, bytes] of files) {
    const examined = await examineDocument(bytes, `report.${form}`);
    left.push(...whatIsLeft(examined, hand).map((place) => `${form}: ${place}`));
  }
  return left.length === 0
    ? { kind: 'made', source: safe, files }
    : { ...refused('unproved', 'was written, and the files could not be proved clean'), left };
}

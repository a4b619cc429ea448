import type { Package } from '../../office/package.ts';
import { pictureKind } from '../../picture/signatures.ts';
import type { Draft } from './draft.ts';

/** Draws a picture of an Office file by the id of the relationship that leads to it. */
export function officePicture(draft: Draft, pack: Package, from: string, id: string, words: string): void {
  const name = pack.relationshipsOf(from).find((link) => link.id === id)?.part;
  if (name === undefined || name === null) return;
  const part = pack.part(name);
  drawPicture(draft, part?.bytes, words);
}

/** A picture that a document holds; one that browsers do not show is told of. */
export function drawPicture(draft: Draft, bytes: Uint8Array | undefined, words: string): void {
  const kind = bytes === undefined ? null : pictureKind(bytes);
  if (bytes !== undefined && (kind === 'png' || kind === 'jpeg')) draft.picture(kind, bytes, words);
  else draft.text(`[picture${words === '' ? '' : `: ${words}`}]`);
}

import { PNG_SIGNATURE } from './png/chunks.ts';

/** What the first bytes of a picture say it is; null where it is none. Signatures are those of the formats' own descriptions. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'other-picture' | null {
  if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return 'png';
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  return OTHERS.some((signature) => signature.test(head)) ? 'other-picture' : null;
}

/** Of a picture that is packed in a page and is left out of the copy: the page can be read without it. */
export const UNREAD_PICTURE = 'a picture of a kind that is not read';

export function isUnreadPicture(bytes: Uint8Array): boolean {
  return pictureKind(bytes) === 'other-picture';
}

/** GIF, TIFF in either order, WebP, BMP with a header of a size that one has, ICO, HEIF and AVIF. */
const OTHERS: readonly RegExp[] = [
  /^GIF8[79]a/u,
  /^(?:II\*\0|MM\0\*)/u,
  /^RIFF[^]{4}WEBP/u,
  /^BM[^]{4}\0{4}[^]{4}[\x0c\x28\x38\x40\x6c\x7c]\0\0\0/u,
  /^\0\0[\x01\x02]\0[^]\0/u,
  /^[^]{4}ftyp(?:heic|heix|mif1|msf1|avif|avis)/u,
];

import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import type { PlainPicture } from '../png/examine-png.ts';

/** Errors alone: a reader of documents writes nothing to the console. */
setVerbosityLevel(0);

/**
 * Reads a JPEG that has pixels and nothing else: tables, one frame, scans, Adobe's word on colours; nothing before,
 * between or after them. Null where there is anything more. By another decoder than that which opens.
 */
export function plainJpeg(bytes: Uint8Array, mostPixels: number): PlainPicture | null {
  if (!isPlain(bytes)) return null;
  const image = new JpegImage();
  try {
    image.parse(bytes);
    const { width, height } = image;
    if (width * height > mostPixels || width * height === 0) return null;
    const rgba = image.getData({ width, height, forceRGBA: true });
    return { pixels: { width, height, rgba: new Uint8Array(rgba) }, bytes: [bytes] };
  } catch {
    return null;
  }
}

/** Segments that pixels need (T.81, table B.1) and, with twelve bytes, Adobe's. */
const ALLOWED = [0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd, 0xee];

function isPlain(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) return false;
  let isScan = false;
  for (let at = 2; at < bytes.length - 2;) {
    const [first = 0, marker = 0] = bytes.subarray(at, at + 2);
    if (isScan && (first !== 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7))) {
      at += first === 0xff ? 2 : 1;
      continue;
    }
    if (first !== 0xff || !ALLOWED.includes(marker) || at + 4 > bytes.length) return false;
    const length = view.getUint16(at + 2);
    if (length < 2 || (marker === 0xee && length !== 14)) return false;
    isScan = marker === 0xda;
    at += 2 + length;
    if (at > bytes.length - 2) return false;
  }
  return true;
}

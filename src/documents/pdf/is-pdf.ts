/**
 * Whether bytes are a PDF: they begin as one, or hold its mark within their first 1,024 bytes, as readers accept it (ISO
 * 32000-1, annex H, 3.4.1, note 13), and objects after it, unlike a text that only speaks of it.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = file.subarray(0, 1024).indexOf('%PDF-');
  return at === 0 || (at > 0 && file.includes('endobj', at) && file.includes('%%EOF', at));
}

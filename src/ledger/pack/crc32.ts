/** CRC-32 as zip has it (polynomial 0xEDB88320, reflected). Finds accidents; the manifest finds the rest. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let row = i;
  for (let bit = 0; bit < 8; bit += 1) row = row & 1 ? (row >>> 1) ^ 0xedb88320 : row >>> 1;
  return row >>> 0;
});

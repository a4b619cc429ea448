const RUN_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/=_%-]/u.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Whether runs of token characters are made of a byte. */
export function isRunByte(byte: number): boolean {
  return RUN_BYTES[byte] === 1;
}

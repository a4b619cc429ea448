/** How much one file may unfold to. */
export interface Limits {
  /** Bytes, unpacked, of everything in it. */
  readonly bytes: number;
  /** Parts, files, entries. */
  readonly parts: number;
  /** Documents within documents. */
  readonly depth: number;
  readonly pages: number;
  /** Pixels of one picture. */
  readonly pixels: number;
}

/** For a person's own machine. */
export const LIMITS: Limits = {
  bytes: 2_000_000_000,
  parts: 50_000,
  depth: 5,
  pages: 5_000,
  pixels: 64_000_000,
};

/** What is left of the limits while a file is opened. */
export interface Budget {
  readonly limits: Limits;
  /** Takes so many bytes or parts; false where there are not so many left. */
  takeBytes(count: number): boolean;
  takeParts(count: number): boolean;
  takePages(count: number): boolean;
  /** Bytes that are left. */
  readonly bytes: number;
}

export function budget(limits: Limits): Budget {
  let { bytes, parts, pages } = limits;
  return {
    limits,
    takeBytes(count) {
      bytes -= count;
      return bytes >= 0;
    },
    takeParts(count) {
      parts -= count;
      return parts >= 0;
    },
    takePages(count) {
      pages -= count;
      return pages >= 0;
    },
    get bytes() {
      return Math.max(0, bytes);
    },
  };
}

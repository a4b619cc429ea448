/** Documents that stay open between two passes, so that they need not be opened twice. */
export interface Shelf {
  /** Whether there is room for another, of so many bytes. */
  take(bytes: number): boolean;
  giveBack(bytes: number): void;
}

/** So many bytes of files, packed, are kept open; what they unpack to may be twenty times as much. */
const MOST = 32_000_000;

export function shelf(): Shelf {
  let left = MOST;
  return {
    take(bytes) {
      if (bytes > left) return false;
      left -= bytes;
      return true;
    },
    giveBack(bytes) {
      left += bytes;
    },
  };
}

import { crc32 } from './checksums.ts';

/**
 * A value that a vendor's documentation or emulator shows to everybody, and that therefore opens nothing. Told by
 * length and CRC-32, so that none of them stands here.
 */
export function isDocumented(value: string): boolean {
  const sums = SUMS_BY_LENGTH.get(value.length);
  return sums !== undefined && sums.has(crc32(value));
}

const SUMS_BY_LENGTH: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [
    88,
    new Set([
      // https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
      0xb4cbd586,
      // https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
      0x87707360,
    ]),
  ],
  // The secret test keys in https://docs.stripe.com/api and its older pages
  [32, new Set([0x776de070, 0x396d8142])],
  // The token that https://jwt.io shows first
  [155, new Set([0xcea67886])],
]);

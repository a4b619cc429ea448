/** A fingerprint is compared by eye: groups of four can be followed with a finger. */
export function inFours(hex: string): string {
  return hex.replaceAll(/.{4}(?=.)/gu, '$& ');
}

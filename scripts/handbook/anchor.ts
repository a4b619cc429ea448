/** The anchor of a heading, as GitHub names it: small letters, hyphens for spaces, no other signs. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

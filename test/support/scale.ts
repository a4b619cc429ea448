/** How much of something a test does: `few` in `npm test`, `many` in `npm run torture`. The code is the same. */
export function scale(few: number, many: number): number {
  return process.env['TORTURE'] === '1' ? many : few;
}

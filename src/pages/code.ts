/**
 * A tracking code as people bring it: seven words with hyphens, spaces or commas between them, in any case, or the
 * whole link with the code after `#`. Anything else becomes something that no report has.
 */
export function readCode(typed: string | undefined): string {
  if (typed === undefined) return '';
  const afterHash = typed.slice(typed.lastIndexOf('#') + 1);
  return afterHash
    .slice(0, 400)
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '')
    .join('-');
}

/** Whether a span is a name of its own: a name inside a longer one is somebody else's. */
export function standsAlone(
  where: string | Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return [start - 1, end].every((at) => !/[A-Za-z0-9_-]/u.test(signAt(where, at)));
}

function signAt(where: string | Uint8Array, at: number): string {
  return typeof where === 'string' ? where.charAt(at) : String.fromCharCode(where[at] ?? 0);
}

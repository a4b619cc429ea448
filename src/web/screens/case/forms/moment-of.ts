/** The moment that a field for day and time holds (`2026-03-14T09:30`), in the reader's own time zone; null where it is none. */
export function momentOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return null;
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}

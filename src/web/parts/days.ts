/** Entries cut where the day changes, in the reader's own time zone; `day` is `2026-2-14` with months from 0, only a key. */
export function daysOf<T extends { readonly at: number }>(
  entries: readonly T[],
): readonly { readonly day: string; readonly entries: readonly T[] }[] {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const date = new Date(entry.at);
    const day = [date.getFullYear(), date.getMonth(), date.getDate()].join('-');
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** The page that a place names: our own words for it begin with it, as `page 3, an attachment`. Null where it names none. */
export function pageOf(place: string): number | null {
  const number = /\bpage (?<number>\d{1,6})\b/u.exec(place)?.groups?.['number'];
  return number === undefined ? null : Number(number);
}

/** Minutes after midnight as `HH:MM`; the end of the day is midnight again. */
export function clock(after: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(after / 60) % 24)}:${two(after % 60)}`;
}

/** `HH:MM` as minutes after midnight. */
export function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** `HH:MM` as minutes after midnight at which a day's hours end: midnight is the end of the day. */
export function endOf(time: string): number {
  return minutes(time) === 0 ? 1440 : minutes(time);
}

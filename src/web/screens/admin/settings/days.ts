import { WORDS } from './words.ts';

/** Days as they are typed, as numbers. */
export function daysOf<K extends string>(values: Readonly<Record<K, string>>): Readonly<Record<K, number>> {
  const entries = Object.entries<string>(values).map(([name, value]) => [name, Number(value)] as const);
  return Object.fromEntries(entries) as Record<K, number>; // the names are those of `values`
}

/** Days as numbers, as they are shown in fields. */
export function typed<K extends string>(days: Readonly<Record<K, number>>): Readonly<Record<K, string>> {
  const entries = Object.entries<number>(days).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(entries) as Record<K, string>; // the names are those of `days`
}

/** What is no whole number of days, by field. */
export function wrongDays(values: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const wrong = Object.entries(values).filter(([, value]) => !/^[0-9]{1,5}$/u.test(value.trim()));
  return new Map(wrong.map(([name]) => [name, WORDS.promises.whole]));
}

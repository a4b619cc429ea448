/** Kinds of programs and systems that a session may have begun in. Nothing else of what a browser says of itself is kept. */
export const BROWSERS = ['firefox', 'chrome', 'edge', 'opera', 'safari', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];
export const SYSTEMS = ['windows', 'macos', 'ios', 'android', 'chromeos', 'linux', 'other'] as const;
export type System = (typeof SYSTEMS)[number];

/** What tells its owner one session from another, in closed words: no version, no address. */
export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

export const UNKNOWN_DEVICE: Device = { browser: 'other', system: 'other' };

/** Reads a `User-Agent` header (RFC 9110 §10.1.5). Most browsers name others besides themselves, so the order decides. */
export function deviceOf(userAgent: string): Device {
  const said = userAgent.slice(0, MOST);
  return { browser: firstOf(BROWSER_MARKS, said), system: firstOf(SYSTEM_MARKS, said) };
}

const MOST = 500;

const BROWSER_MARKS: readonly (readonly [string, Browser])[] = [
  ['Edg', 'edge'],
  ['OPR/', 'opera'],
  ['Firefox/', 'firefox'],
  ['FxiOS/', 'firefox'],
  ['Chrome/', 'chrome'],
  ['CriOS/', 'chrome'],
  ['Safari/', 'safari'],
];
const SYSTEM_MARKS: readonly (readonly [string, System])[] = [
  ['Android', 'android'],
  ['iPhone', 'ios'],
  ['iPad', 'ios'],
  ['CrOS', 'chromeos'],
  ['Windows', 'windows'],
  ['Mac OS X', 'macos'],
  ['Linux', 'linux'],
];

function firstOf<T extends string>(marks: readonly (readonly [string, T])[], said: string): T | 'other' {
  return marks.find(([mark]) => said.includes(mark))?.[1] ?? 'other';
}

/** The eight languages, by ISO 639-1. */
export const CODES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ja'] as const;

export type Code = (typeof CODES)[number];

/** `dev` is what detectors are written against; `held` is only measured, with phrasings that `dev` does not have. */
export type Split = 'dev' | 'held';

export type BySplit = Readonly<Record<Split, readonly string[]>>;

/**
 * How people write in one language. Slots in braces: `s` a password, `old` an earlier one, `t` an issued token,
 * `p` a PIN, `user`, `host`, `system`, `person`, `date`, `time`, `ticket`, `hash`, `uuid`, `version`, `number`,
 * `file`. `⏎` is a line break.
 */
export interface Language {
  readonly code: Code;
  readonly quotes: readonly (readonly [opening: string, closing: string])[];
  readonly told: BySplit;
  readonly valueFirst: BySplit;
  readonly changed: BySplit;
  readonly pair: BySplit;
  readonly nextLine: BySplit;
  readonly token: BySplit;
  readonly pin: BySplit;
  /** Names of a field or column for a password, then for other things. */
  readonly password: BySplit;
  readonly tokenNames: BySplit;
  readonly user: readonly string[];
  readonly host: readonly string[];
  readonly note: readonly string[];
  readonly notes: readonly string[];
  /** What stands in the cell of a password when it is not told. */
  readonly noValue: readonly string[];
  /** Sentences about passwords, keys and tokens that hold none. */
  readonly harmless: BySplit;
  readonly filler: readonly string[];
  readonly headings: readonly string[];
}

/** One phrase a line; empty lines count for nothing. */
export function lines(text: TemplateStringsArray): string[] {
  return (text[0] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

import { randomBytes } from 'node:crypto';

/** Credentials that open nothing, made for one run, and kept in memory only until it has been shown that they are nowhere. */
export interface Planted {
  /** Puts fresh ones where a text says `{password}`, `{key}` or `{token}`. */
  into(text: string): string;
  /** All that were made. */
  values(): readonly string[];
}

export function plant(): Planted {
  const made: string[] = [];
  const fresh: Readonly<Record<string, () => string>> = {
    password: () => `Rw${randomBytes(9).toString('hex')}Kq`,
    // the form of an access key (AWS IAM, “Understanding unique ID prefixes”); the letters are chance
    key: () => `AKIA${letters(16)}`,
    token: () => `demo_${randomBytes(20).toString('hex')}`,
  };
  return {
    into: (text) =>
      text.replaceAll(/\{(password|key|token)\}/gu, (_all, kind: string) => {
        const value = fresh[kind]?.() ?? '';
        made.push(value);
        return value;
      }),
    values: () => [...made],
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function letters(count: number): string {
  return Array.from(randomBytes(count), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

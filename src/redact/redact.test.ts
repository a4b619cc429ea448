import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SafeText } from '../domain/kit/safe-text.ts';
import type { SafeFinding } from './finding.ts';
import { made, madeKey } from '../../test/support/made.ts';
import { numbering } from './numbering.ts';
import { type RedactOptions, redact, redactor } from './redact.ts';

/** A stand-in for the vault's keyed hash: the tests only need that equal values are equal. */
function fingerprint(value: string): string {
  let state = 7;
  for (const sign of value) state = (Math.imul(state, 31) + sign.charCodeAt(0)) >>> 0;
  return state.toString(16).padStart(32, '0');
}

function options(more: Partial<RedactOptions> = {}): RedactOptions {
  return { fingerprint, numbering: numbering(), ...more };
}

const token = `ghp_${made('alnum', 36)}`;

describe('redact', () => {
  it('replaces a secret and says what it was', () => {
    const { safe, findings } = redact(`deploy with ${token}, please`, options());
    expect(safe).toBeInstanceOf(SafeText);
    expect(String(safe)).toBe('deploy with [github-personal-access-token #1], please');
    expect(findings).toMatchObject([
      {
        kind: 'github-personal-access-token',
        placeholder: '[github-personal-access-token #1]',
        entropy: 'high',
        start: 12,
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain(token);
  });

  it('takes no word inside a placeholder for a promise of what stands behind it', () => {
    const password = made('alnum', 14, 3);
    const { safe, findings } = redact(
      `found postgres://svc_app:${password}@db.example.internal/prod in the wiki`,
      options(),
    );
    expect(String(safe)).toBe('found postgres://svc_app:[url-password #1]@db.example.internal/prod in the wiki');
    expect(findings).toHaveLength(1);
  });

  it('keeps placeholders that people wrote', () => {
    const text = 'password: ${DB_PASSWORD} and token: <your-token>';
    expect(String(redact(text, options()).safe)).toBe(text);
  });

  it('replaces a value again where nothing gives it away', () => {
    const { safe } = redact('password: hunter2!x\nand then I typed hunter2!x into the shell', options());
    expect(String(safe)).toBe('password: [password #1]\nand then I typed [password #1] into the shell');
  });

  it('gives the same value the same number in every text of a case', () => {
    const door = redactor(options());
    door.text(`one: ${token}`);
    expect(String(door.text(`two: ghp_${made('alnum', 36, 2)} and ${token}`).safe)).toBe(
      'two: [github-personal-access-token #2] and [github-personal-access-token #1]',
    );
    expect(String(door.locator(`repo:\n${token}`).safe)).toBe('repo: [github-personal-access-token #1]');
  });

  it('goes on with the numbers that were stored', () => {
    const stored = [{ fingerprint: fingerprint(token), placeholder: '[github-personal-access-token #7]' }];
    const { safe } = redact(`${token} ghp_${made('alnum', 36, 2)}`, options({ numbering: numbering(stored) }));
    expect(String(safe)).toBe('[github-personal-access-token #7] [github-personal-access-token #8]');
  });

  it('takes a value that this installation knows, though it looks like nothing', () => {
    const known = (value: string) => (value === 'bluewhale' ? ({ kind: 'password', entropy: 'low' } as const) : null);
    expect(String(redact('try login=bluewhale now', options({ known })).safe)).toBe('try login=[password #1] now');
  });

  it('marks what a dictionary could hold as low', () => {
    const entropies = (text: string): string[] =>
      redact(text, options()).findings.map((finding: SafeFinding) => finding.entropy);
    expect(entropies('password: hunter2')).toEqual(['low']);
    expect(entropies(`token: ${made('alnum', 40)}`)).toEqual(['high']);
    expect(entropies(madeKey())).toEqual(['high']);
  });

  it('finds nothing more in text that is safe already, whatever it was', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'password: ',
        'token=',
        '"secret": "',
        'the password is ',
        'Authorization: Bearer ',
        '\n',
        '| User | Password |\n',
        'user,password\n',
        ' ',
        '"',
        "'",
        '://u:',
        '@h ',
        '-----BEGIN PRIVATE KEY-----\n',
        'curl -u a:',
        '[password #1]',
        'kind: Secret\ndata:\n  a: ',
        '\\n',
        '%3D',
        '=',
      ),
      fc.nat({ max: 50 }).map((seed) => made('alnum', 8 + (seed % 40), seed)),
      fc.nat({ max: 50 }).map((seed) => `ghp_${made('alnum', 36, seed)}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = redact(pieces.join(''), options());
        const again = redact(String(once.safe), options());
        expect(String(again.safe)).toBe(String(once.safe));
      }),
      { numRuns: 150 },
    );
  });
});

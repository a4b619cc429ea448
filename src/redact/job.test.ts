import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made, madeKey } from '../../test/support/made.ts';
import { toBase64, toHex, utf8 } from './encodings.ts';
import { job } from './job.ts';
import { numbering } from './numbering.ts';
import type { RedactOptions } from './redact.ts';
import { survives } from './survives.ts';

function options(more: Partial<RedactOptions> = {}): RedactOptions {
  return { fingerprint: (value) => value, numbering: numbering(), ...more };
}

function together(...texts: string[]): string[] {
  return job(options())
    .redactAll(texts)
    .map(({ safe }) => String(safe));
}

describe('texts of one job', () => {
  it('lose what any of them gives away, before and behind it', () => {
    const password = made('alnum', 9, 4);
    expect(
      together(`${password} again`, `password: ${password}`, `and curl -d key=${encodeURIComponent(password)}`),
    ).toEqual(['[password #1] again', 'password: [password #1]', 'and curl -d key=[password #1]']);
  });

  it('lose a value that is given away encoded', () => {
    const password = `pä${made('alnum', 12, 4)}`;
    const secret = `kind: Secret\ndata:\n  a: ${toBase64(utf8(password))}\n`;
    expect(together(`we use ${password} there`, secret)).toEqual([
      'we use [kubernetes-secret-value #1] there',
      'kind: Secret\ndata:\n  a: [kubernetes-secret-value #1]\n',
    ]);
  });

  it('lose what stands in a text that is encoded as a whole', () => {
    const password = `x9${made('alnum', 12, 4)}`;
    const run = toBase64(utf8(`the password is ${password}, good luck`));
    expect(together(`mail: ${run}`, `it is ${password}`)).toEqual(['mail: [password #1]', 'it is [password #1]']);
  });

  it('lose the password of a pair that is given away as one', () => {
    const password = made('alnum', 16, 4);
    const header = `Authorization: Basic ${toBase64(utf8(`svc:${password}`))}`;
    expect(together(header, `it is ${password}`)[1]).toBe('it is [basic-auth #2]');
  });

  it('lose a private key also without its frame and in one line', () => {
    const key = madeKey();
    const body = key.split('\n').slice(1, -1).join('');
    expect(together(`the body is ${body}`, key)).toEqual(['the body is [private-key #2]', '[private-key #1]']);
  });

  it('go on with what earlier ones gave away', () => {
    const one = job(options());
    one.redact('password: hunter2!x');
    expect(String(one.redact('then hunter2!x').safe)).toBe('then [password #1]');
  });

  it('give the same value the same placeholder and fingerprint, however it is encoded', () => {
    const password = made('alnum', 14, 8);
    const texts = [`password=${password}`, `token: ${toHex(utf8(password))}`, `see ${toBase64(utf8(`a ${password}`))}`];
    const found = job(options())
      .redactAll(texts)
      .flatMap(({ findings }) => findings.map(({ fingerprint, placeholder }) => ({ fingerprint, placeholder })));
    expect(new Set(found.map(({ placeholder }) => placeholder))).toEqual(new Set(['[password #1]']));
    expect(new Set(found.map(({ fingerprint }) => fingerprint))).toEqual(new Set([password]));
  });
});

describe('a value that the installation knows', () => {
  const value = made('lower', 20, 3);
  const known = (asked: string) => (asked === value ? ({ kind: 'api-key', entropy: 'high' } as const) : null);
  it.each([
    ['behind a name', `x-y=${value}`],
    ['in an address', `https://u:${value}@example.org/a`],
    ['in base64', `z ${toBase64(utf8(value))}`],
    ['escaped', `z ${value.slice(0, 4)}%${toHex(utf8(value.charAt(4)))}${value.slice(5)}`],
    ['at the end of a sentence', `I said ${value}.`],
  ])('is found %s', (_, text) => {
    const { safe } = job(options({ known })).redact(text);
    expect(survives(utf8(String(safe)), value)).toBe(false);
  });
});

const around = fc.string({ unit: 'grapheme', maxLength: 30 });
const secret = fc.nat({ max: 1000 }).map((seed) => `ghp_${made('alnum', 36, seed)}`);
const encoding = fc.constantFrom<(value: string) => string>(
  (value) => value,
  (value) => encodeURIComponent(value),
  (value) => toHex(utf8(value)),
  (value) => toHex(utf8(value)).toUpperCase(),
  (value) => toBase64(utf8(value)),
  (value) => toBase64(utf8(`x${value}`)),
  (value) => JSON.stringify({ value }),
);

describe('for any texts', () => {
  it('no value survives in any encoding, offsets point at what was taken, and the rest stays', () => {
    fc.assert(
      fc.property(around, around, secret, encoding, (before, after, value, encode) => {
        const texts = [`${before} ${encode(value)} ${after}`, `token: ${value} ${before}`];
        const made = job(options()).redactAll(texts);
        for (const [i, { safe, findings }] of made.entries()) {
          expect(survives(utf8(String(safe)), value)).toBe(false);
          const text = texts[i] ?? '';
          let at = 0;
          let rebuilt = '';
          for (const { start, end, placeholder } of findings) {
            expect(start).toBeGreaterThanOrEqual(at);
            rebuilt += text.slice(at, start) + placeholder;
            at = end;
          }
          expect(rebuilt + text.slice(at)).toBe(String(safe));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('what is safe stays as it is', () => {
    fc.assert(
      fc.property(around, secret, encoding, (before, value, encode) => {
        const one = job(options());
        const [first, second] = one
          .redactAll([`${before} ${encode(value)}`, `password: ${value}`])
          .map(({ safe }) => String(safe));
        expect([first, second].map((text) => String(one.redact(text ?? '').safe))).toEqual([first, second]);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { made, madeKey } from '../../test/support/made.ts';
import { toBase64, utf8 } from './encodings.ts';
import { find } from './find.ts';
import { type ScanFinding, byteScanner, scanBytes } from './scan.ts';

const VALUE = `ghp_${made('alnum', 36)}`;

function wide(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
}

describe('scanning bytes', () => {
  it('gives what find gives, with the bytes beside the units', () => {
    const text = `Schlüssel 🔑 für Jörg: ${VALUE}, und das Passwort lautet Zür1ch-$ee-77.`;
    const bytes = utf8(text);
    const scanned = scanBytes(bytes);
    expect(scanned.map(({ byteStart: _start, byteEnd: _end, value: _value, ...finding }) => finding)).toEqual(
      find(text),
    );
    expect(scanned.length).toBeGreaterThan(1);
    for (const { byteStart, byteEnd, value } of scanned)
      expect(new TextDecoder().decode(bytes.subarray(byteStart, byteEnd))).toBe(value);
  });

  it('moves on behind a run of letters that is longer than what is gone through at once', () => {
    const bytes = utf8(`${'password'.repeat(150_000)} ${VALUE}`);
    expect(scanBytes(bytes).map(({ value }) => value)).toEqual([VALUE]);
  });

  it('keeps its offsets behind bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([0xfc, 0x80, 0xe2, 0x82, ...utf8(` ü ${VALUE}`)]);
    const [found] = scanBytes(bytes);
    expect(found).toMatchObject({ start: 7, byteStart: 8, byteEnd: bytes.length, value: VALUE });
  });

  it.each([false, true])('reads UTF-16 with its mark (big end first: %s)', (big) => {
    const [found] = scanBytes(wide(`\ufeffè ${VALUE}`, big));
    expect(found).toMatchObject({ start: 3, byteStart: 6, value: VALUE });
  });

  it('gives the same findings for an input cut anywhere', () => {
    const bytes = utf8(`é token ${VALUE}\n`);
    const whole = scanBytes(bytes);
    expect(whole).toHaveLength(1);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const scanner = byteScanner();
      expect([...scanner.push(bytes.subarray(0, cut)), ...scanner.push(bytes.subarray(cut)), ...scanner.end()]).toEqual(
        whole,
      );
    }
  });

  it('finds in an input of many pieces what find finds in its text, each once', () => {
    const pieces = Array.from(
      { length: 220 },
      (_, i) => `${SECRETS[i % SECRETS.length]?.(i) ?? ''}\n${PROSE.repeat(60 + (i % 7))}`,
    );
    const text = pieces.join('\n');
    const bytes = utf8(text);
    expect(bytes.length).toBeGreaterThan(2 ** 21);
    const whole = find(text).map(({ kind, start, end }) => [kind, start, end]);
    expect(scanBytes(bytes).map(({ kind, start, end }) => [kind, start, end])).toEqual(whole);
    const scanner = byteScanner();
    const found: ScanFinding[] = [];
    for (let at = 0; at < bytes.length; at += 99_991) found.push(...scanner.push(bytes.subarray(at, at + 99_991)));
    found.push(...scanner.end());
    expect(found.map(({ kind, start, end }) => [kind, start, end])).toEqual(whole);
    for (const { byteStart, byteEnd, value } of found)
      expect(new TextDecoder().decode(bytes.subarray(byteStart, byteEnd))).toBe(value);
  });
});

const PROSE =
  'Der Schlüssel zum Erfolg: nobody keeps a password in the wiki, and the token of the job has gone – long ago. We found that the owner had left.\n';

/** A secret for every number, in forms that reach far and such that do not. */
const SECRETS: readonly ((number: number) => string)[] = [
  (number) => `ghp_${made('alnum', 36, number)}`,
  (number) => madeKey('PRIVATE KEY', 60 + number),
  (number) =>
    `| user | password |\n|---|---|\n| anna | ${made('alnum', 12, number)} |\n| jörg | ${made('alnum', 14, number)} |\n`,
  (number) => `kind: Secret\ndata:\n  one: ${toBase64(utf8(made('alnum', 30, number)))}\n`,
  (number) => `db_password = "${made('alnum', 11, number)}"`,
  (number) => toBase64(utf8(`password=${made('alnum', 14, number)} and much more of it`)),
  () => '',
];

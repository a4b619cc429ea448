import { describe, expect, it } from 'vitest';
import { made } from '../../test/support/made.ts';
import { utf8 } from './encodings.ts';
import { find } from './find.ts';
import { byteScanner, scanBytes } from './scan.ts';

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
});

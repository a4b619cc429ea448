import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { toBase64, toHex, utf8 } from '../encodings.ts';
import { numbering } from '../numbering.ts';
import { redactBytes } from '../redact-bytes.ts';
import { survives } from '../survives.ts';
import { byteJob } from './byte-job.ts';
import { joined } from './blocks.ts';

const options = () => ({ fingerprint: (value: string) => value, numbering: numbering() });
const token = `ghp_${made('alnum', 36)}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

describe('bytes', () => {
  it('lose their secrets and keep everything else: marks, line ends, bytes that are no text', () => {
    const before = Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xfe, 13, 10, 0, 0xc3, 0x28, 32);
    const after = Uint8Array.of(32, 0x80, 13, 10, 0xf0, 0x9f);
    const { safe, proof } = redactBytes(joined([before, utf8(token), after]), options());
    expect(safe).toEqual(joined([before, utf8('[github-personal-access-token #1]'), after]));
    expect(proof).toEqual({ holds: true, found: 0, survived: 0, bytes: safe.length });
  });

  it('are written in their own encoding', () => {
    const wide = (some: string) => Uint8Array.from(Buffer.from(`\ufeff${some}`, 'utf16le'));
    const { safe } = redactBytes(wide(`password: ${token}, ${token}`), options());
    expect(safe).toEqual(wide('password: [github-personal-access-token #1], [github-personal-access-token #1]'));
  });

  it('keep their units in UTF-16, in either byte order, where a value stands encoded, and lose it there too', () => {
    const value = `F-${made('alnum', 14)}`;
    const text = `\ufeffpassword: ${value}\nelse ${toBase64(utf8(`xx${value}yy`))} \\u0046${value.slice(1)} 🔑 Grüße\n`;
    for (const order of ['low byte first', 'high byte first']) {
      const bytes = Buffer.from(text, 'utf16le');
      const job = redactBytes(Uint8Array.from(order === 'low byte first' ? bytes : bytes.swap16()), options());
      const safe = Buffer.from(job.safe);
      const mark = '[password #1]';
      expect((order === 'low byte first' ? safe : safe.swap16()).toString('utf16le')).toBe(
        `\ufeffpassword: ${mark}\nelse ${mark} ${mark} 🔑 Grüße\n`,
      );
      expect(job.proof.holds).toBe(true);
    }
  });

  it('are not proved while a value of the job can be read in UTF-16 in another form', () => {
    const job = byteJob(options());
    const reader = job.reader();
    const value = `F-${made('alnum', 14)}`;
    reader.push(utf8(`password=${value}`));
    reader.end();
    const prover = job.prover();
    const copy = Buffer.from(`\ufeffelse ${toHex(utf8(value))}`, 'utf16le');
    for (const byte of copy) prover.push(Uint8Array.of(byte));
    expect(prover.end().holds).toBe(false);
  });

  it('lose what another input of the job gives away', () => {
    const job = byteJob(options());
    const inputs = [`see ${toBase64(utf8(`a:${token}`))}`, `token=${token}`].map(utf8);
    const readers = inputs.map((bytes) => {
      const reader = job.reader();
      reader.push(bytes);
      reader.end();
      return reader;
    });
    const safe = readers.map((reader, i) => {
      const writer = reader.writer();
      return text(joined([writer.push(inputs[i] ?? new Uint8Array()), writer.end()]));
    });
    expect(safe).toEqual(['see [github-personal-access-token #1]', 'token=[github-personal-access-token #1]']);
  });

  it('come out the same however they are cut', () => {
    const filler = 'The quick brown fox jumps over the lazy dog.\r\n'.repeat(30_000);
    const whole = utf8(
      `${filler}password = ${token}\n${filler}again ${token.slice(0, 20)}\n  ${token.slice(20)}\n${filler}`,
    );
    const wanted = text(redactBytes(whole, options()).safe);
    expect(survives(utf8(wanted), token)).toBe(false);
    for (const size of [70_001, 1 << 20]) {
      const reader = byteJob(options()).reader();
      for (const piece of cut(whole, size)) reader.push(piece);
      reader.end();
      const writer = reader.writer();
      const pieces = cut(whole, size).map((piece) => writer.push(piece));
      expect(text(joined([...pieces, writer.end()]))).toBe(wanted);
      expect(writer.replaced()).toHaveLength(2);
    }
  });

  it('lose a value in the old encoding of a file that is no UTF-8', () => {
    const old = (some: string) => Uint8Array.from(some, (sign) => sign.charCodeAt(0));
    const { safe } = redactBytes(old('Kennwort: Stra\u00dfe#77x\r\nund wieder Stra\u00dfe#77x\r\n'), options());
    expect(text(safe)).toBe('Kennwort: [password #1]\r\nund wieder [password #1]\r\n');
  });

  it('say where the proof fails', () => {
    const job = byteJob(options());
    const reader = job.reader();
    reader.push(utf8(`token=${token}`));
    reader.end();
    const prover = job.prover();
    prover.push(utf8(`x ${token} and ${encodeURIComponent(token)} ${toBase64(utf8(token))}`));
    expect(prover.end()).toMatchObject({ holds: false, found: 3, survived: 3 });
  });

  it('stay as they are where nothing was replaced, whatever they are', () => {
    const secret = fc.constantFrom(`password: ${made('alnum', 14)}`, token, '');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        secret,
        fc.uint8Array({ maxLength: 400 }),
        (before, middle, after) => {
          const input = joined([before, utf8(`\n${middle}\n`), after]);
          const { safe, replaced } = redactBytes(input, options());
          const pieces: Uint8Array[] = [];
          let at = 0;
          for (const { start, end, placeholder } of replaced) {
            pieces.push(input.subarray(at, start), utf8(placeholder));
            at = end;
          }
          pieces.push(input.subarray(at));
          fc.pre(!text(safe).includes('\ufeff'));
          expect(safe).toEqual(joined(pieces));
          if (middle !== '') expect(survives(safe, token)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

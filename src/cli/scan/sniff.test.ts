import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(value, encoding));

describe('the beginning of a file', () => {
  it.each([
    ['nothing', bytes(), 'utf-8'],
    ['UTF-8', text('Grüße, 語 🔑', 'utf8'), 'utf-8'],
    ['Latin-1', text('Grüße', 'latin1'), 'utf-8'],
    ['UTF-16 with its mark', text('\ufeff語', 'utf16le'), 'utf-16le'],
    ['UTF-16 without it', text('Grüße\r\n', 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first, without it', text('Grüße\r\n', 'utf16le').map((_, i, all) => all[i ^ 1] ?? 0), 'utf-16be'],
    ['a colour from a terminal', text('\u001b[31mred', 'utf8'), 'utf-8'],
  ])('%s is text', (_, head, encoding) => {
    expect(sniff(head)).toEqual({ kind: 'text', encoding });
  });

  it.each([
    ['PDF', text('%PDF-2.0\n', 'latin1')],
    ['TAR', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')])],
    ['gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['ZIP, DOCX, XLSX, PPTX or ODT', text('PK\u0003\u0004', 'latin1')],
  ])('%s is a document', (name, head) => {
    expect(sniff(head)).toEqual({ kind: 'document', name });
  });

  it.each([
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0)],
    ['numbers', bytes(0, 0, 0, 1, 0, 0, 0, 2)],
    ['UTF-32', bytes(0x41, 0, 0, 0, 0x42, 0, 0, 0)],
  ])('%s is binary', (_, head) => {
    expect(sniff(head)).toEqual({ kind: 'binary' });
  });
});

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9`;

async function copied(text: string, name = 'a.txt'): Promise<string> {
  return (await madeCopyOf(new Uint8Array(Buffer.from(text, 'utf8')), name)).toString('utf8');
}

test.each([
  ['a string of JSON with an escape', 'a.json', '{"password": "PUT\\u0026\\"z"}', '{"password": "[password #1]"}'],
  ['a cell of CSV with quotes', 'a.csv', 'user,password\njo,"PUT,""z"\n', 'user,password\njo,"[password #1]"\n'],
  ['an element with a reference', 'a.xml', '<password>PUT&amp;z</password>', '<password>[password #1]</password>'],
  ['an element with a bracket', 'a.xml', '<password>PUT&lt;z</password>', '<password>[password #1]</password>'],
  ['an attribute with a reference', 'a.xml', '<db password="PUT&amp;z"/>', '<db password="[password #1]"/>'],
  ['CDATA', 'a.xml', '<password><![CDATA[PUT<&z]]></password>', '<password><![CDATA[[password #1]]]></password>'],
  ['YAML', 'a.yaml', 'db:\n  password: "PUT"\n', 'db:\n  password: "[password #1]"\n'],
  [
    'a table of Markdown',
    'a.md',
    '| User | Password |\n|---|---|\n| jo | PUT |\n',
    '| User | Password |\n|---|---|\n| jo | [password #1] |\n',
  ],
])(
  'given a value in %s, when the text is copied, then the whole of it is gone and nothing else',
  async (_what, name, text, safe) => {
    expect(await copied(text.replace('PUT', secret()), name)).toBe(safe);
  },
);

test.each([
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without its mark', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('given a text in %s, when it is copied, then the copy is in it too', async (_what, encoded) => {
  const text = (value: string): string => `Grüße,\r\nthe password is ${value} für jetzt\r\n`;
  const copy = await madeCopyOf(new Uint8Array(encoded(text(secret()))), 'a.txt');
  expect(copy.equals(encoded(text('[password #1]')))).toBe(true);
});

test.each([
  ['UTF-32', Buffer.from('fffe0000700000006100000073000000', 'hex')],
  ['random bytes', Buffer.concat([Buffer.from([0xff, 1, 2, 3]), randomBytes(400)])],
])('given %s, when a copy is asked for, then it is refused', async (_what, bytes) => {
  expect(await copyOf(new Uint8Array(bytes), 'a.txt')).toMatchObject({ kind: 'refused', reason: 'unknown' });
});

import { describe, expect, test } from 'vitest';
import type { FileSource, ImportFile } from './importer.ts';
import { fileOf, fixture, imported } from './testing/files.ts';

/** One export of each source that is text, and what is said beside it. */
const EXPORTS: readonly (readonly [FileSource, string, Readonly<Record<string, string>>])[] = [
  ['aws', 'aws-details.json', {}],
  ['aws', 'aws-credential-report.csv', {}],
  ['kubernetes', 'kubernetes.yaml', {}],
  ['github', 'github-installations.pages', {}],
  ['github', 'github-deploy-keys.pages', {}],
  ['entra', 'entra-service-principals.json', {}],
  ['csv', 'aws-credential-report.csv', { name: 'user' }],
];

async function textOf(file: ImportFile): Promise<string> {
  const chunks = await Array.fromAsync(file.open());
  return Buffer.concat(chunks).toString('utf8');
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
}

describe.each(EXPORTS)('%s, %s', (source, name, options) => {
  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CR LF', (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')],
    ['UTF-16, little endian', (text: string) => utf16(text, true)],
    ['UTF-16, big endian', (text: string) => utf16(text, false)],
  ])('given with %s, then it is read as without', async (_, changed) => {
    const plain = await imported(source, [fixture(name)], options);
    const other = await imported(source, [fileOf(name, changed(await textOf(fixture(name))), 1_001)], options);
    expect(other).toEqual(plain);
    expect(plain.records.length).toBeGreaterThan(0);
  });

  test('given zero bytes among it, or nothing at all, then what cannot be read is said, and nothing fails', async () => {
    const whole = await textOf(fixture(name));
    const middle = Math.floor(whole.length / 2);
    const read = await outcome(source, fileOf(name, `${whole.slice(0, middle)}\u0000\u0000${whole.slice(middle)}`));
    expect(read).toMatch(/\.$|^read$/u);
    expect(await outcome(source, fileOf(name, ''))).toContain('is empty');
    expect(await outcome(source, fileOf(name, '\u0000'.repeat(5_000)))).toMatch(/\.$/u);
  });

  async function outcome(of: FileSource, file: ImportFile): Promise<string> {
    return await imported(of, [file], options).then(
      ({ unreadable }) => unreadable.join(' ') || 'read',
      (error: unknown) => (error instanceof Error ? error.message : 'no error'),
    );
  }
});

describe('the wrong file', () => {
  const wrong = EXPORTS.flatMap(([source]) =>
    EXPORTS.filter(([other]) => other !== source && source !== 'csv' && other !== 'csv').map(
      ([, name]) => [source, name] as const,
    ),
  );
  test.each([...new Map(wrong.map((one) => [one.join(), one])).values()])(
    'given to %s, %s is refused in a sentence that says what to give, or each entry of it is',
    async (source, name) => {
      const said = await imported(source, [fixture(name)]).then(
        ({ records, unreadable }) => `${records.length} records. ${unreadable.join(' ')}`,
        (error: unknown) => String(error),
      );
      expect(said).toMatch(/Give |^0 records\. .*(?:no |not )/u);
    },
  );
});

describe('a record with ten megabytes of text', () => {
  const long = 'x'.repeat(10 * 1024 * 1024);
  test.each<readonly [FileSource, string]>([
    [
      'aws',
      `{"UserDetailList":[{"UserName":"a","Arn":"arn:a","Tags":[{"Key":"Purpose","Value":"${long}"}]},{"UserName":"b","Arn":"arn:b"}]}`,
    ],
    [
      'kubernetes',
      `kind: ServiceAccount\nmetadata: {name: a}\nx: ${long}\n---\nkind: ServiceAccount\nmetadata: {name: b}\n`,
    ],
    ['github', `[{"id":1,"app_slug":"a","permissions":{},"x":"${long}"},{"id":2,"app_slug":"b","permissions":{}}]`],
    ['entra', `{"value":[{"id":"a","appId":"a","notes":"${long}"},{"id":"b","appId":"b","displayName":"b"}]}`],
    ['csv', `name,purpose\na,"${long}"\nb,short\n`],
  ])('given to %s, then it is told or cut, and the next one is read', async (source, content) => {
    const { records, unreadable } = await imported(source, [fileOf('a', content)]);
    expect(records.map(({ name }) => name.split('/').at(-1))).toContain('b');
    expect(records.length + unreadable.length).toBe(2);
    expect(JSON.stringify([records, unreadable]).length).toBeLessThan(20_000);
  });
});

test('given halves of surrogate pairs, then no text of a record holds one', async () => {
  const half = '\\ud83d';
  const { records } = await imported('aws', [
    fileOf(
      'a',
      `{"UserDetailList":[{"UserName":"a${half}","Arn":"arn:${half}","Tags":[{"Key":"Owner","Value":"${half}"}]}]}`,
    ),
  ]);
  expect(records).toHaveLength(1);
  expect(JSON.stringify(records)).not.toMatch(/\\ud83d/u);
  expect(JSON.stringify(records)).toContain('\uFFFD');
});

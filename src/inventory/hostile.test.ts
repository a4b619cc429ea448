import { describe, expect, test } from 'vitest';
import type { ImportFile } from './importer.ts';
import { scale } from '../../test/support/scale.ts';
import { readFiles } from './sources.ts';
import { fileOf, fixture, imported } from './testing/files.ts';

const ENCODER = new TextEncoder();
const MEGABYTE = 1024 * 1024;

/** Installations of GitHub with so much padding in each that the file has the given size; made while it is read. */
function large(bytes: number): { readonly file: ImportFile; readonly count: number; read(): number } {
  const padding = ENCODER.encode(`"${'x'.repeat(100_000)}"}`);
  const count = Math.ceil(bytes / padding.length);
  let read = 0;
  return {
    count,
    read: () => read,
    file: {
      name: 'large.json',
      size: null,
      async *open() {
        yield ENCODER.encode('{"installations":[');
        for (let i = 0; i < count; i += 1) {
          const start = ENCODER.encode(`${i === 0 ? '' : ','}{"id":${i},"app_slug":"a","permissions":{},"padding":`);
          read += start.length + padding.length;
          yield start;
          yield padding;
        }
        yield ENCODER.encode(']}');
      },
    },
  };
}

/** The most that is held while items are read, beside what was held before, in bytes. */
async function heldWhile(items: AsyncIterable<unknown>): Promise<{ readonly held: number; readonly items: number }> {
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = used();
  let most = before;
  let count = 0;
  for await (const _ of items) {
    count += 1;
    if (count % 500 === 0) most = Math.max(most, used());
  }
  return { held: most - before, items: count };
}

describe('hostile files', () => {
  test(
    'given more JSON than may be held (a gigabyte of it in `npm run torture`), then every entry is read and the memory stays where it was',
    { timeout: 120_000 },
    async () => {
      const size = scale(320, 1024) * MEGABYTE;
      const { file, count, read } = large(size);
      const { held, items } = await heldWhile(readFiles('github', [file], {}));
      expect(items).toBe(count);
      expect(read()).toBeGreaterThanOrEqual(size);
      expect(held).toBeLessThan(200 * MEGABYTE);
    },
  );

  test('given one entry that has no end, then it is told and not held', async () => {
    const piece = ENCODER.encode('x'.repeat(MEGABYTE));
    const file: ImportFile = {
      name: 'a.json',
      size: null,
      async *open() {
        yield ENCODER.encode('{"installations":[{"id":1,"app_slug":"a","permissions":{},"padding":"');
        for (let i = 0; i < 64; i += 1) yield piece;
        yield ENCODER.encode('"},{"id":2,"app_slug":"b","permissions":{}}]}');
      },
    };
    const { records, unreadable } = await imported('github', [file]);
    expect(records.map(({ name }) => name)).toEqual(['b']);
    expect(unreadable).toEqual(['a.json, line 1: installations[0]: This entry is larger than 8 MB.']);
  });

  test.each([
    ['lists', '['],
    ['objects', '{"a":'],
  ])('given %s ten thousand deep, then the entry is told and the rest is read', async (_, open) => {
    const close = open === '[' ? ']' : '}';
    const deep = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
    const { records, unreadable } = await imported('github', [
      fileOf('a.json', `[{"deep":${deep}},{"id":1,"app_slug":"a","permissions":{}}]`),
    ]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['a.json, line 1: [0]: This entry is nested more than 64 deep.']);
  });

  test.each([
    ['brackets', '['.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
    ['braces', `a: ${'{a: '.repeat(10_000)}`],
  ])('given YAML with %s ten thousand deep, then it is told and the rest is read', async (_, deep) => {
    const good = 'kind: ServiceAccount\nmetadata: {name: a, namespace: n}\n';
    const { records, unreadable } = await imported('kubernetes', [fileOf('a.yaml', `${good}---\n${deep}\n`)]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['a.yaml, line 4: This document is nested more than 64 deep.']);
  });

  test('given YAML whose aliases would become billions, then it is told and the rest is read', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? '"lol"' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`,
    ).join('\n');
    const good = 'kind: ServiceAccount\nmetadata: {name: a, namespace: n}\n';
    const { records, unreadable } = await imported('kubernetes', [fileOf('a.yaml', `---\n${bomb}\n---\n${good}`)]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['a.yaml, line 2: This document repeats itself by aliases more often than is read.']);
  });

  test('given names that objects of JavaScript have themselves, then they are only names', async () => {
    const { records } = await imported('github', [
      fileOf(
        'a.json',
        '{"__proto__":{"polluted":true},"constructor":1,"installations":[{"id":1,"app_slug":"__proto__","permissions":{"__proto__":"read","constructor":"write"}}]}',
      ),
    ]);
    expect(records[0]?.entitlements?.map(({ action }) => action)).toEqual([
      'read __proto__',
      'read constructor',
      'write constructor',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  test('given any export cut off anywhere, then it never fails, and what was whole is read or the file is refused', async () => {
    const cases = [
      ['aws', 'aws-details.json'],
      ['kubernetes', 'kubernetes.yaml'],
      ['entra', 'entra-applications.json'],
      ['github', 'github-deploy-keys.pages'],
      ['csv', 'aws-credential-report.csv'],
    ] as const;
    for (const [source, name] of cases) {
      const whole = fixture(name);
      const bytes: number[] = [];
      for await (const chunk of whole.open()) bytes.push(...chunk);
      const all = await imported(source, [whole], source === 'csv' ? { name: 'user' } : {});
      for (let part = 1; part < 20; part += 1) {
        const cut = fileOf(name, new Uint8Array(bytes.slice(0, Math.floor((bytes.length * part) / 20))));
        const read = await imported(source, [cut], source === 'csv' ? { name: 'user' } : {}).catch((error: unknown) => {
          expect(error).toMatchObject({ message: expect.stringMatching(/\.$/u) });
          return null;
        });
        const known = new Set(all.records.map(({ key }) => key));
        for (const { key } of read?.records ?? []) expect(known.has(key) || source === 'csv').toBe(true);
      }
    }
  });

  test('given a file that ends in the middle, then that is said with the line', async () => {
    const { records, unreadable } = await imported('github', [
      fileOf('a.json', '[\n{"id":1,"app_slug":"a","permissions":{}},\n{"id":2,'),
    ]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['a.json, line 3: [1]: The file ends in the middle: it was cut off.']);
  });

  test(
    'given a hundred thousand identities, then the memory does not grow with them',
    { timeout: 60_000 },
    async () => {
      const line = (i: number) =>
        `${i === 0 ? '' : ','}{"UserName":"r${i}","Arn":"arn:aws:iam::1:user/r${i}","UserPolicyList":[{"PolicyName":"p","PolicyDocument":{"Statement":{"Effect":"Allow","Action":["s3:Get*","s3:Put*"],"Resource":"*"}}}]}`;
      const file: ImportFile = {
        name: 'a.json',
        size: null,
        async *open() {
          yield ENCODER.encode('{"UserDetailList":[');
          for (let i = 0; i < 100_000; i += 100)
            yield ENCODER.encode(Array.from({ length: 100 }, (_, n) => line(i + n)).join(''));
          yield ENCODER.encode('],"Policies":[]}');
        },
      };
      const { held, items } = await heldWhile(readFiles('aws', [file], {}));
      expect(items).toBe(100_000);
      // of each identity only its key is kept, to see whether it comes twice
      expect(held).toBeLessThan(150 * MEGABYTE);
    },
  );
});

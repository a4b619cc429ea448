import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonSlices } from './json-slices.ts';
import type { Slice } from './json-slices.ts';

async function slices(text: string, chunk: number, into: (path: readonly unknown[]) => boolean): Promise<Slice[]> {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const all: Slice[] = [];
  for await (const slice of jsonSlices(chunks(), (path, opens) => (opens !== 'plain' && into(path) ? 'into' : 'take')))
    all.push(slice);
  return all;
}

test('given any JSON in any chunks, then what is cut out is what JSON.parse finds there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.array(fc.jsonValue({ maxDepth: 3 })), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(undefined, 1, '\t'),
      async (value, chunk, space) => {
        const text = JSON.stringify(value, null, space);
        const all = await slices(text, chunk, (path) => path.length === 0);
        const found = all.flatMap((slice) => (slice.is === 'value' ? [[slice.path[0], slice.value]] : []));
        const parsed: unknown = JSON.parse(text);
        const expected = Array.isArray(parsed) ? [...parsed.entries()] : Object.entries(Object(parsed));
        expect(found).toEqual(expected);
        expect(all.at(-1)?.is).toBe('end');
      },
    ),
  );
});

test('given any text, then it ends and tells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...'{ } [ ] , : " \\ a 1 \n'.split(' '), ' ') }),
      async (text) => {
        const all = await slices(text, 2, (path) => path.length < 2);
        const isCut = all.every(({ is }) => is !== 'broken');
        const whole = all.filter((slice) => slice.is === 'end' || slice.path.length === 0);
        // what is cut without complaint is JSON; several texts of it may follow each other
        if (isCut && whole.length === 1) expect(() => JSON.parse(text)).not.toThrow();
      },
    ),
    { numRuns: 2000 },
  );
});

test('given an entry that is no JSON, then it is told with its line and the next is read', async () => {
  const all = await slices('[\n{"a":tru},\n{"a":true}\n]', 4, (path) => path.length === 0);
  expect(all).toMatchObject([
    { is: 'broken', path: [0], line: 2, ends: false },
    { is: 'value', path: [1], line: 3, value: { a: true } },
    { is: 'end' },
  ]);
});

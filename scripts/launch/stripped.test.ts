import { expect, test } from 'vitest';
import { IMPORT_TABLE } from '../lint/import-table.ts';
// @ts-expect-error the launcher is plain JavaScript: it has to run before there is anything to check types with
import { ROOMS } from './stripped-sources.mjs';

test('given the rooms that read documents, then what a reader may load is kept without its types', () => {
  const rooms = ['documents', ...(IMPORT_TABLE['documents']?.values ?? []).map((place) => place.split('/')[0])];
  expect(new Set(ROOMS)).toEqual(new Set(rooms));
});

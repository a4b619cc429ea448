import { expect, test } from 'vitest';
import { IMPORT_TABLE } from '../lint/import-table.ts';
// @ts-expect-error the launcher is plain JavaScript: it has to run before there is anything to check types with
import { buildingEnvironment, SOURCES } from './desk.mjs';

test('given the rooms whose code runs in the browser, then a change in any of them has the web app built again', () => {
  const rooms = (IMPORT_TABLE['web']?.values ?? []).map((place) => `src/${place}`);
  expect(rooms.length).toBeGreaterThan(3);
  const isWatched = (room: string) =>
    SOURCES.some((source: string) => room === source || room.startsWith(`${source}/`));
  expect(rooms.filter((room) => !isWatched(room))).toEqual([]);
});

test('given a test that has the web app built, then it is built as for people', () => {
  expect(process.env['NODE_ENV']).toBe('test');
  expect(buildingEnvironment(process.execPath)).toMatchObject({ NODE_ENV: 'production' });
});

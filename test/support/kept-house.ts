import { cp } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { makeTempFolder, removeFolder } from './folders.ts';
import type { House } from './house.ts';

/** For tests: what stood in a house when it was closed. Each test opens a copy, instead of doing again what led there. */
export interface KeptHouse {
  readonly dir: string;
  /** The administrator's cookie. Everybody's session is in the copy, for as long as sessions last. */
  readonly administrator: string;
}

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.splice(0).map(removeFolder));
});

/** Closes a house and keeps what is in it until the last test of the file has finished. */
export async function keep(house: House): Promise<KeptHouse> {
  await house.close();
  const dir = await makeTempFolder();
  folders.push(dir);
  await cp(house.dir, dir, { recursive: true });
  return { dir, administrator: house.administrator };
}

/** Makes it once, for the first who asks. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

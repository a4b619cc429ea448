import { onTestFinished } from 'vitest';
import { makeTempFolder, removeFolder } from './folders.ts';

/** A fresh empty folder, removed with all that is in it when the running test has finished. */
export async function tempFolder(): Promise<string> {
  const folder = await makeTempFolder();
  onTestFinished(async () => await removeFolder(folder));
  return folder;
}

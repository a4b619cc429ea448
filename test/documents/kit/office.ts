import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { File } from './file.ts';
import { pagesOf } from './pdf.ts';
import { inFolder, toolSays } from './tool.ts';

/**
 * Has LibreOffice convert files. A start of it takes two seconds of a processor, whatever it converts: what several tests
 * that run side by side ask for while one start runs, the next does at once.
 *
 * @param to an ending, or `ending:filter:options` as LibreOffice writes it
 * @returns for each file what it became: one file, or several (each sheet of a workbook); none where it was not opened
 */
export async function converted(files: readonly File[], to: string): Promise<File[][]> {
  const { promise, resolve, reject } = Promise.withResolvers<File[][]>();
  waiting.push({ files, to, resolve, reject });
  if (!isRunning) void runAll();
  return await promise;
}

interface Wish {
  readonly files: readonly File[];
  readonly to: string;
  readonly resolve: (made: File[][]) => void;
  readonly reject: (why: unknown) => void;
}

let waiting: Wish[] = [];
let isRunning = false;

async function runAll(): Promise<void> {
  isRunning = true;
  // whoever asks in the same breath comes along
  await setImmediate();
  for (let [first] = waiting; first !== undefined; [first] = waiting) {
    const { to } = first;
    const together = waiting.filter((one) => one.to === to);
    waiting = waiting.filter((one) => one.to !== to);
    try {
      const made = await startedFor(
        together.flatMap(({ files }) => files),
        to,
      );
      for (const { files, resolve } of together) resolve(made.splice(0, files.length));
    } catch (why) {
      for (const { reject } of together) reject(why);
    }
  }
  isRunning = false;
}

/** All of them in one start, with a profile of its own. */
async function startedFor(files: readonly File[], to: string): Promise<File[][]> {
  return await inFolder(async (folder) => {
    const given = await Promise.all(
      files.map(async ({ name, bytes }, i) => {
        // several files of one name would overwrite each other's conversion
        const path = join(folder, `${i}${name.slice(name.lastIndexOf('.'))}`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const out = join(folder, 'out');
    await mkdir(out);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await toolSays('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...given], folder);
    const made = (await readdir(out)).toSorted();
    return await Promise.all(
      files.map((_, i) =>
        Promise.all(
          made
            .filter((name) => /^[0-9]+/u.exec(name)?.[0] === String(i))
            .map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(out, name))) })),
        ),
      ),
    );
  });
}

/** The one file that LibreOffice makes of each; throws where it makes none. */
export async function convertedOne(files: readonly File[], to: string): Promise<File[]> {
  const all = await converted(files, to);
  return all.map(([made], i) => {
    const name = files[i]?.name ?? '';
    if (made === undefined) throw new Error(`LibreOffice made no ${to} of ${name}`);
    return {
      name: `${name.slice(0, name.lastIndexOf('.'))}${made.name.slice(made.name.lastIndexOf('.'))}`,
      bytes: made.bytes,
    };
  });
}

/** How many pages each file has when LibreOffice lays it out. */
export async function pagesInOffice(files: readonly File[]): Promise<number[]> {
  const printed = await convertedOne(files, 'pdf');
  return await Promise.all(printed.map(({ bytes }) => pagesOf(bytes)));
}

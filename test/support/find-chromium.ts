import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/**
 * The first Chromium that runs on this machine: `CHROMIUM_PATH`, the system's, else the one of `@sparticuz/chromium`,
 * which is unpacked into `folder`. Null where none does.
 */
export async function findChromium(folder: string): Promise<string | null> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (await runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((place) => NAMES.map((name) => join(place, name)));
  for (const path of [...onPath, ...ELSEWHERE]) {
    if (existsSync(path) && (await runs(path))) return path;
  }
  return await unpacked(folder);
}

async function unpacked(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  // it would take any file named `chromium` that lies in the common temporary folder: give it one of our own
  const common = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const path = await chromium.executablePath();
    return (await runs(path)) ? path : null;
  } catch (error) {
    console.log(`the Chromium of @sparticuz/chromium was passed over: ${String(error)}`);
    return null;
  } finally {
    if (common === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = common;
  }
}

async function runs(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true; // chrome.exe has no --version
  return await run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

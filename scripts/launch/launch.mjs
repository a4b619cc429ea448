import path from 'node:path';
import { exitCodeOf } from './child.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDesk } from './desk.mjs';
import { ensureNode } from './node.mjs';
import { ROOT, TOOLCHAIN } from './paths.mjs';
import { SetupFailure, say } from './say.mjs';
import { ensureStripped } from './stripped.mjs';

/**
 * Makes the project ready and runs one of its scripts on the pinned Node.
 *
 * Each step looks at a stamp first, so that a second start costs milliseconds.
 *
 * @param {string} script path below the project's root
 * @param {readonly string[]} args
 * @param {{ desk: boolean, tools: boolean }} needs `desk`: the built web app; `tools`: the development dependencies
 * @returns {Promise<number>} the script's exit code; 1 when the project could not be made ready
 */
export async function launch(script, args, needs) {
  try {
    const node = await ensureNode();
    await ensureDependencies(node, needs);
    if (needs.desk) await ensureDesk(node);
    if (needs.desk || needs.tools) await ensureStripped(node);
    // node:sqlite still announces itself as experimental in Node 24
    const flags = ['--disable-warning=ExperimentalWarning', ...(needs.tools ? [] : FRUGAL.flags)];
    // what Node made of our sources the last time: half the time of a start
    const env = needs.tools ? {} : { ...FRUGAL.env, NODE_COMPILE_CACHE: path.join(TOOLCHAIN, 'compiled') };
    return await exitCodeOf(node, [...flags, path.join(ROOT, script), ...args], env);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    return 1;
  }
}

/**
 * A server that runs for months keeps what it once took: without these it takes half as much again, and is no faster
 * (`npm run bench:memory`). Small spaces for young objects, a heap that grows in small steps, and two arenas of glibc.
 */
const FRUGAL = {
  flags: ['--max-semi-space-size=4', '--heap-growing-percent=30'],
  env: { MALLOC_ARENA_MAX: '2' },
};

// `node scripts/launch/run.mjs SCRIPT [ARGUMENT…]` runs one of our own scripts on the pinned Node, with the development tools.
import { launch } from './launch.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error('usage: node scripts/launch/run.mjs SCRIPT [ARGUMENT…]');

process.exitCode = await launch(script, args, { desk: false, tools: true });

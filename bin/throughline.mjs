#!/usr/bin/env node
// Runs on any Node from 18 on: makes the project ready, then hands over to bin/throughline.ts on the pinned Node.
import { launch } from '../scripts/launch/launch.mjs';

const args = process.argv.slice(2);
const needsDesk = args[0] === 'serve' || args[0] === 'demo';

process.exitCode = await launch('bin/throughline.ts', args, { desk: needsDesk, tools: false });

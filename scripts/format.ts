import { command } from './check/command.ts';

/** `npm run format`: lays out every file as `npm run check` wants it. */
const { ok, said } = await command('oxfmt/bin/oxfmt');
if (said !== '') console.log(said.trim());
process.exitCode = ok ? 0 : 1;

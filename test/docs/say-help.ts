import { house } from '../../src/app/house.ts';
import { main } from '../../src/cli/main.ts';

/**
 * A process of its own: prints, as one JSON object, what each of the commands that are its arguments says to `--help`; null
 * where there is no such command. One process for all of them: each would load the same again.
 */
const said: Record<string, string | null> = {};
const print = process.stdout.write.bind(process.stdout);
for (const command of process.argv.slice(2)) {
  let text = '';
  process.stdout.write = (chunk) => {
    text += String(chunk);
    return true;
  };
  const code = await main([command, '--help'], house(process.env));
  said[command] = code === 0 ? text : null;
}
process.stdout.write = print;
process.exitCode = 0;
process.stdout.write(JSON.stringify(said));

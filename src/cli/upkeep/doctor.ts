import { existsSync } from 'node:fs';
import type { Health, Standing } from '../../operations/house/health.ts';
import { examine } from '../../upkeep/doctor/doctor.ts';
import type { House } from '../house.ts';
import { EXIT, printJson, say } from '../output.ts';
import { FLAG, parsed, WORD } from '../parsed.ts';

export const DOCTOR_HELP = `Usage: throughline doctor [--views] [--json] [--data DIR]

Looks an installation over and changes nothing, whether its server runs or not. One line for each check:
well, look at this, or broken, with what to do.
  --views     Reads everything: makes all views again from their events and compares them, reads every file of
              the log, and tries every key. Takes minutes where there are many cases.
  --json      The same for programs.
  --data DIR  Where everything is kept, ./data by default.
Environment: DATABASE_URL, SMTP_URL.
Exit code 0: all is well. 1: something is broken. 3: something should be looked at.`;

const EXIT_OF: Record<Standing, number> = { well: EXIT.done, broken: EXIT.defect, 'look at this': EXIT.refused };

/** `throughline doctor`: reads by connections of its own, beside a running server or alone. */
export async function doctorCommand(args: readonly string[], house: House): Promise<number> {
  const read = parsed(args, { help: FLAG, json: FLAG, views: FLAG, data: WORD });
  if (typeof read === 'string') return say(`${read}\nSee: throughline doctor --help`, EXIT.usage);
  const { values, positionals } = read;
  if (values.help === true) return say(DOCTOR_HELP, EXIT.done);
  if (positionals.length > 0) return say(DOCTOR_HELP, EXIT.usage);
  const set = house.settings(house.dataDir(values.data));
  if (!set.ok) return say(set.says, EXIT.usage);
  const { settings } = set;
  if (!existsSync(settings.dir)) return say(`There is no data folder ${settings.dir}.`, EXIT.usage);
  const health = await examine({
    ...settings,
    version: house.version(),
    now: Date.now(),
    isThorough: values.views === true,
  });
  if (values.json === true) printJson(health);
  else process.stdout.write(inWords(health));
  return EXIT_OF[health.standing];
}

function inWords({ lines, standing, version }: Health): string {
  const shown = lines.flatMap(({ check, standing: how, says, next }) => [
    `  ${how.padEnd(12)}  ${check.padEnd(8)}  ${says}`,
    ...(next === null ? [] : [`${' '.repeat(26)}${next}`]),
  ]);
  const sum = {
    well: 'All is well.',
    'look at this': 'Something should be looked at.',
    broken: 'Something is broken.',
  };
  return [`Throughline ${version}`, ...shown, sum[standing], ''].join('\n');
}

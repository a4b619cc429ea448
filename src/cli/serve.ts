import { parseArgs } from 'node:util';
import type { House } from './house.ts';
import { EXIT, say } from './output.ts';

const HELP = `Usage: throughline serve [--port N] [--host ADDRESS] [--data DIR] [--demo]

Runs the desk until it is told to end (Ctrl-C).
  --port N        Port, 4180 by default; 0 takes any free one.
  --host ADDRESS  127.0.0.1 by default.
  --data DIR      Where everything is kept, ./data by default.
  --demo          An organisation that is not real, to look around in; its folder is ./demo-data by default.
Environment: PUBLIC_URL, DATABASE_URL, SMTP_URL with MAIL_FROM, REPORTS_PER_MINUTE,
TRUSTED_PROXIES.`;

export async function serveCommand(args: readonly string[], house: House): Promise<number> {
  const parsed = read(args);
  if (typeof parsed === 'string') return say(`${parsed}\nSee: throughline serve --help`, EXIT.usage);
  if (parsed.help === true) return say(HELP, EXIT.done);
  const { data, host, port, demo = false } = parsed;
  if (port !== undefined && !/^[0-9]{1,5}$/u.test(port))
    return say('The port is a whole number from 0 to 65535; 0 takes any free one.', EXIT.usage);
  return house.serve({
    demo,
    ...(data === undefined ? {} : { data }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port: Number(port) }),
  });
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        json: { type: 'boolean' },
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'These arguments cannot be read.';
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Verdict } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST_MS = 60_000;

/** Asks the registry that this machine uses what is known to be wrong with the packages that the product runs with. */
export async function checkAdvisories(): Promise<Verdict> {
  return judgeAdvisories(await audited());
}

/**
 * Reads what `npm audit --json` answered (npm-audit documentation, report version 2): packages with a vulnerability of level
 * high or critical fail the check, others are named. Where the registry keeps no advisories, or does not answer, nothing was
 * checked; that is said, and fails nothing.
 */
export function judgeAdvisories(answer: string): Verdict {
  const read = REPORT.safeParse(parsed(answer));
  if (!read.success)
    return {
      ok: true,
      said: '',
      isUnchecked: true,
      note: 'not checked: the registry of this machine gives no answer about vulnerabilities',
    };
  const all = Object.values(read.data.vulnerabilities);
  const severe = all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  const others = all.length - severe.length;
  const note = others === 0 ? {} : { note: `${others} of a lower level: see npm audit --omit=dev` };
  return { ok: severe.length === 0, said: severe.map(inWords).join('\n'), ...note };
}

const ADVISORY = z.object({ title: z.string(), url: z.string().optional() });
const REPORT = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
      range: z.string(),
      via: z.array(z.union([z.string(), ADVISORY])),
    }),
  ),
});
type Vulnerable = z.infer<typeof REPORT>['vulnerabilities'][string];

/** A package is named with what is wrong in it, or with the package through which it is. */
function inWords({ name, severity, range, via }: Vulnerable): string {
  const why = via.map((one) => (typeof one === 'string' ? `through ${one}` : [one.title, one.url].join(' ').trim()));
  return `${name} ${range}: ${severity}: ${why.join('; ')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What npm says; nothing where it does not end in time. It leaves with an error where it found something. */
async function audited(): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [file, first] = npm?.endsWith('.js') === true ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(file, [...first, 'audit', '--omit=dev', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await Promise.race([once(child, 'close'), once(child, 'error')]).catch(() => undefined); // without an npm nothing is said
  return said;
}

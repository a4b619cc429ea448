import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { printable } from '../scan/printable.ts';

/** What `git` itself could not do; the message is a sentence for people. */
export class GitTrouble extends Error {}

/** The `git` of this machine, reading one repository. It starts nothing else and asks nobody. */
export interface Git {
  /** Everything that it says, of which there is little. Null where it answers with an error. */
  ask(args: readonly string[]): Promise<string | null>;
  /** A process that reads and writes; `ended` throws where git failed. */
  start(args: readonly string[]): Started;
}
export interface Started {
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<void>;
}

export function gitIn(folder: string): Git {
  return {
    async ask(args) {
      const child = run(folder, args);
      child.stdin.end();
      child.stderr.resume();
      const [said, code] = await Promise.all([buffer(child.stdout), ended(child)]);
      return code === 0 ? said.toString('utf8') : null;
    },
    start(args) {
      const child = run(folder, args);
      const words = buffer(child.stderr);
      const whole = ended(child).then(async (code) => {
        if (code !== 0) throw new GitTrouble(sentence(args, (await words).toString('utf8')));
      });
      // whoever reads the output meets the trouble first where the process could not be started
      whole.catch(() => undefined);
      return { input: child.stdin, output: child.stdout, ended: whole };
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * No shell, so no argument is read as anything else. What a repository's own configuration could make git do besides
 * reading (start a monitor, a hook, a pager or a transport, fetch what is missing) is turned off, and so is what could
 * hide history: replaced objects and grafts. Settings: git-config(1) and git(1).
 */
function run(folder: string, args: readonly string[]): Child {
  const child = spawn('git', [...SETTINGS, ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // a process that ends early says so by its exit code
  child.stdin.on('error', () => undefined);
  return child;
}

const SETTINGS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    'safe.directory=*', // nothing that it holds is run
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.alternateRefsCommand=',
    'protocol.allow=never',
    'advice.graftFileDeprecated=false',
    'gc.auto=0',
    'maintenance.auto=false',
  ].flatMap((setting) => ['-c', setting]),
];

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    LC_ALL: 'C',
  };
}

async function ended(child: Child): Promise<number> {
  const failed = once(child, 'error').then(([error]): never => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new GitTrouble('There is no git on this machine: install it first.') : error;
  });
  await Promise.race([once(child, 'close'), failed]);
  return child.exitCode ?? -1;
}

function sentence([verb = '']: readonly string[], says: string): string {
  const lines = says.split('\n');
  const first = printable(lines.find((line) => /^(?:fatal|error): /u.test(line)) ?? lines[0] ?? '').slice(0, 200);
  return `The repository cannot be read (git ${verb}): ${first === '' ? 'git gave no reason' : first}.`;
}

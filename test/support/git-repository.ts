import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './command.ts';
import { needs } from './needs.ts';
import { tempFolder } from './temp.ts';

const isHere = spawnSync('git', ['--version']).status === 0;
/** Options that skip a test or group where there is no git. */
export const needsGit = needs(isHere ? null : 'git (apt-get install git)');

/** A real repository that a test makes; everybody in it is made up. */
export interface TestRepository {
  readonly folder: string;
  /** Runs git in it and gives what it says; throws where git does not do it. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes files (null removes one) and commits them; gives the commit's id. */
  commit(message: string, files?: Readonly<Record<string, string | Buffer | null>>): Promise<string>;
  /** Takes an object away, as a damaged or partial copy has lost it. */
  lose(oid: string): Promise<void>;
}

/** An empty repository in a folder of its own, or in one that is given. */
export async function makeRepository(folder?: string): Promise<TestRepository> {
  const made = repositoryIn(folder ?? (await tempFolder()));
  await made.git('init', '--quiet', '--initial-branch=main');
  return made;
}

/** A repository that is there already, such as a copy. */
export function repositoryIn(folder: string): TestRepository {
  const git: TestRepository['git'] = async (...args) => {
    const { code, out, err } = await run('git', args, ENVIRONMENT, { cwd: folder });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}`);
    return out.trim();
  };
  return {
    folder,
    git,
    lose: async (oid) => await rm(join(folder, '.git', 'objects', oid.slice(0, 2), oid.slice(2))),
    async commit(message, files = {}) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        if (content === null) {
          await git('rm', '--quiet', '--', name);
          continue;
        }
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
      }
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', `--message=${message}`);
      return git('rev-parse', 'HEAD');
    },
  };
}

/** Nothing of this machine's own settings. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann Author',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Carl Committer',
  GIT_COMMITTER_EMAIL: 'carl@example.org',
};

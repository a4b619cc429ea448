import { statSync } from 'node:fs';
import { nameOf } from '../scan/name.ts';
import { reasonOf } from '../scan/outcome.ts';
import { gitIn } from './git.ts';
import type { Git } from './git.ts';

/** A repository on this machine, and which part of its history is asked for. */
export interface Repository {
  readonly git: Git;
  /** As it is shown. */
  readonly shown: string;
  /** Whole ids of commits; `since` is null for all of the history. */
  readonly head: string;
  readonly since: string | null;
  /** How many commits will be read. */
  readonly commits: number;
  /** Whether a part of the history is missing in this copy, so that nothing can be said of it. */
  readonly isShallow: boolean;
}

/** A sentence where there is no repository, no commit, or no such revision. */
export async function openRepository(folder: string, since: string | null): Promise<Repository | string> {
  const { shown } = nameOf(folder);
  const trouble = notAFolder(folder);
  if (trouble !== null) return `${shown} ${trouble}.`;
  const git = gitIn(folder);
  if ((await git.ask(['rev-parse', '--git-dir'])) === null) return `${shown} is no git repository.`;
  const head = await commitOf(git, 'HEAD');
  if (head === null) return `The repository ${shown} has no commit yet.`;
  const from = since === null ? null : await commitOf(git, since);
  if (since !== null && from === null)
    return `The repository ${shown} has no commit ${nameOf(since).shown}. Name one by its id, a branch or a tag.`;
  const counted = await git.ask(['rev-list', '--count', ...range(from)]);
  return {
    git,
    shown,
    head,
    since: from,
    commits: Number(counted ?? 0) + (from === null ? 0 : 1),
    isShallow: (await git.ask(['rev-parse', '--is-shallow-repository']))?.trim() !== 'false',
  };
}

/** Everything that HEAD and all refs reach, without what `since` reaches. */
export function range(since: string | null): readonly string[] {
  return ['--all', 'HEAD', ...(since === null ? [] : ['--not', since])];
}

/** The id of a commit; null where there is none of that name. What looks like an option is none. */
async function commitOf(git: Git, revision: string): Promise<string | null> {
  if (!/^[^\s\p{Cc}-][^\s\p{Cc}]{0,250}$/u.test(revision)) return null;
  const said = await git.ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.exec(said?.trim() ?? '')?.[0] ?? null;
}

function notAFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? null : 'is no folder';
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return `cannot be read: ${reasonOf(error)}`;
    throw error;
  }
}

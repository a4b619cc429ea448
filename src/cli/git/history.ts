import type { Readable } from 'node:stream';
import { range } from './repository.ts';
import type { Repository } from './repository.ts';

/** One thing to read in a history. */
export interface HistoryItem {
  readonly oid: string;
  /** The oldest commit of those asked for that has it. */
  readonly commit: string;
  readonly is: 'file' | 'commit' | 'tag';
  /** Path of a file, or the name of the ref that points at it; for the words of a commit or tag, null. */
  readonly path: string | null;
}

export interface HistoryCounts {
  commits: number;
  /** Other repositories that this one points into: they are not looked into. */
  submodules: number;
}

/**
 * Everything that stands in the commits asked for, each thing once: the commits and tags themselves, and every file of
 * every one of their trees. By induction: whole are the trees of `since` and of commits at the boundary; every other
 * commit adds what it has that a parent has not. Memory grows by some 80 bytes for each different file.
 */
export async function* historyOf(repository: Repository, counts: HistoryCounts): AsyncGenerator<HistoryItem> {
  const { git, since } = repository;
  const seen = new Set<string>();
  const isNew = (oid: string): boolean => {
    const before = seen.size;
    return seen.add(oid).size > before;
  };
  const wholes = since === null ? [] : await boundary(repository, since);
  for (const commit of new Set(wholes)) {
    if (commit === since) {
      counts.commits += 1;
      yield { oid: commit, commit, is: 'commit', path: null };
    }
    const listing = git.start(['ls-tree', '-r', '-z', '--full-tree', commit]);
    listing.input.end();
    for await (const entry of pieces(listing.output)) {
      const [, type, oid = '', path = ''] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/su.exec(entry) ?? [];
      if (type === 'commit') counts.submodules += 1;
      else if (isNew(oid)) yield { oid, commit, is: 'file', path };
    }
    await listing.ended;
  }
  yield* added(repository, counts, isNew);
  yield* tags(repository, isNew);
}

/** The files that each commit adds to a parent, from the oldest commit on; those of a first commit are all its own. */
async function* added(
  { git, since }: Repository,
  counts: HistoryCounts,
  isNew: (oid: string) => boolean,
): AsyncGenerator<HistoryItem> {
  const list = git.start(['rev-list', '--topo-order', '--reverse', ...range(since)]);
  list.input.end();
  // what `.gitmodules` says of links to other repositories is not read: a wrong word there would end the reading
  const shape = ['-r', '-m', '--root', '--no-renames', '--ignore-submodules=none', '--raw', '-z'];
  const diff = git.start(['diff-tree', '--stdin', '--always', ...shape]);
  list.output.pipe(diff.input);
  let commit = '';
  let oid = '';
  for await (const piece of pieces(diff.output)) {
    if (oid !== '') {
      if (isNew(oid)) yield { oid, commit, is: 'file', path: piece };
      oid = '';
    } else if (piece.startsWith(':')) {
      // `:mode mode id id status`, then the path: git-diff-tree(1), raw output format
      const [, mode = '', , id = ''] = piece.split(' ');
      // what is passed over still has its path behind it
      oid = id;
      if (mode === '160000') {
        counts.submodules += 1;
        isNew(id);
      } else if (/^0+$/u.test(id)) isNew(id);
    } else if (piece !== commit) {
      commit = piece;
      counts.commits += 1;
      yield { oid: commit, commit, is: 'commit', path: null };
    }
  }
  await Promise.all([list.ended, diff.ended]);
}

/** Signed and annotated tags have words and names of their own, and a ref may point at a file. */
async function* tags({ git }: Repository, isNew: (oid: string) => boolean): AsyncGenerator<HistoryItem> {
  const format = '%(objecttype) %(objectname) %(*objecttype) %(*objectname)%00%(refname)%00';
  const refs = git.start(['for-each-ref', `--format=${format}`]);
  refs.input.end();
  let pointed: readonly string[] | null = null;
  for await (const piece of pieces(refs.output)) {
    if (pointed === null) {
      pointed = piece.trim().split(' ');
      continue;
    }
    for (const [i, oid] of pointed.entries()) {
      const type = pointed[i - 1];
      if ((type === 'tag' || type === 'blob') && isNew(oid))
        yield { oid, commit: oid, ...(type === 'tag' ? { is: 'tag', path: null } : { is: 'file', path: piece }) };
    }
    pointed = null;
  }
  await refs.ended;
}

/** Commits that are left out and whose child is not: what they hold may stand in the child unchanged. */
async function boundary({ git }: Repository, since: string): Promise<readonly string[]> {
  const said = (await git.ask(['rev-list', '--boundary', ...range(since)])) ?? '';
  const left = said.split('\n').flatMap((line) => (line.startsWith('-') ? [line.slice(1)] : []));
  return [since, ...left];
}

/** What stands between NULs, as text; a byte that is no UTF-8 becomes a sign of its own and hides nothing. */
async function* pieces(output: Readable): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of output) {
    const all = Buffer.concat([rest, Buffer.from(chunk)]);
    let from = 0;
    for (let end = all.indexOf(0); end !== -1; end = all.indexOf(0, from)) {
      const piece = all.toString('utf8', from, end);
      from = end + 1;
      if (piece !== '') yield piece;
    }
    rest = all.subarray(from);
  }
}

import { basename, resolve } from 'node:path';
import { askDesk } from '../kit/desk.ts';
import { kitLink } from '../kit/link.ts';
import { openKit } from '../kit/open-kit.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { EXIT, say } from '../output.ts';
import { nameOf } from '../scan/name.ts';
import { printable } from '../scan/printable.ts';
import { counted } from '../scan/summary.ts';
import { history, inWords, unread } from './command.ts';
import { historyProgress } from './progress.ts';
import type { Repository } from './repository.ts';
import { scanHistory } from './scan-history.ts';
import type { HistoryRead } from './scan-history.ts';
import { isSought, seeker } from './seek.ts';

/** So many places are told of; how many there are besides is said. */
const MOST_PLACES = 50;

/**
 * `throughline scan --git REPO KIT`: looks for the credential of a case in a history, by fingerprint, and tells its desk
 * what came of it. A history of which a part is missing is never told of as clean.
 */
export async function cleanupCommand(repository: Repository, folder: string, words: string): Promise<number> {
  const link = kitLink(words);
  if (typeof link === 'string') return say(link, EXIT.usage);
  const kit = await openKit(link, 'git');
  if (typeof kit === 'string') return say(kit, EXIT.refused);
  const places = new Set<string>();
  const read = await search(repository, kit, places).catch(inWords);
  if (typeof read === 'string') return say(read, EXIT.defect);
  process.stderr.write(`${history(repository, read)}\n`);
  for (const place of shown(places)) process.stderr.write(`  ${place}\n`);
  const missing = unread(repository, read);
  if (places.size === 0 && missing.length > 0)
    return say(`${missing.join('\n')}\nSo nobody can say that it is clean. Nothing was sent.`, EXIT.defect);
  const result = places.size === 0 ? 'clean' : 'found';
  const input = {
    result,
    repository: nameOf(basename(resolve(folder))).shown,
    head: repository.head,
    ...(repository.since === null ? {} : { since: repository.since }),
    commits: read.commits,
    ...(places.size === 0 ? {} : { where: shown(places).join('\n') }),
  };
  process.stderr.write(`${link.desk} is sent the kit and this: ${printable(JSON.stringify(input))}\n`);
  const kept = await askDesk(link, 'kit.history', input);
  if (!kept.ok) return say(kept.says, EXIT.refused);
  const outcome =
    result === 'clean' ? 'nowhere in this history' : `still there, in ${counted(places.size, 'place', 'places')}`;
  say(`${kit.placeholder} of ${kit.number} is ${outcome}. The desk has it, as asserted by the holder.`, EXIT.done);
  return result === 'clean' ? EXIT.done : EXIT.refused;
}

/** What detectors take for anything, and every word by itself, is compared by fingerprint. */
export async function search(
  repository: Repository,
  kit: Pick<OpenKit, 'checkKey' | 'fingerprints'>,
  places: Set<string>,
): Promise<HistoryRead> {
  const err = (text: string): void => void process.stderr.write(text);
  const bar = historyProgress(process.stderr.isTTY ? err : null, repository.commits, () => performance.now());
  const sought = isSought(kit.checkKey, kit.fingerprints);
  const add = (commit: string, path: string, line: number): void => {
    places.add(`${commit.slice(0, 12)}:${printable(path)}:${line}`);
  };
  const selection = {
    minConfidence: 0,
    classes: ['secret', 'identity', 'placeholder'],
    fingerprintKey: kit.checkKey,
    showValues: false,
    documents: false,
    tieKey: null,
    desk: false,
  } as const;
  try {
    return await scanHistory(repository, selection, {
      rows(rows) {
        for (const { commit = '', path, line, fingerprint } of rows)
          if (fingerprint !== null && kit.fingerprints.has(fingerprint)) add(commit, path, line);
      },
      done: () => undefined,
      commit: bar.commit,
      also(item, path) {
        const words = seeker(sought);
        words.push(Buffer.from(`${item.path ?? ''}\n`));
        return {
          push: words.push,
          // the first line is the path
          end: () => words.end().forEach((line) => add(item.commit, path, Math.max(1, line - 1))),
        };
      },
    });
  } finally {
    bar.clear();
  }
}

export function shown(places: ReadonlySet<string>): readonly string[] {
  const first = [...places].slice(0, MOST_PLACES);
  return places.size > first.length ? [...first, `and ${places.size - first.length} more`] : first;
}

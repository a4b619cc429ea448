import { basename, relative, resolve } from 'node:path';
import { unreadIn } from '../scan/outcome.ts';
import { walk } from '../scan/walk.ts';

/** A file to add, or one that cannot be. */
export type Offered =
  | { readonly kind: 'file'; readonly name: string; readonly path: string; readonly size: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly says: string };

/**
 * The files that are meant by some paths, each with the name that its document gets: a file of a folder by where it lies in
 * there, with forward slashes, and a file that was named itself by its own name.
 */
export function offered(paths: readonly string[]): readonly Offered[] {
  return paths.flatMap((given) =>
    [...walk([given])].flatMap((met): Offered[] => {
      const name = nameIn(given, met.path);
      // what systems leave behind in folders, such as .DS_Store, is no document
      if (met.kind === 'file' && /\/\.[^/]*$/u.test(`/${name}`) && met.path !== given) return [];
      if (met.kind === 'file') return [{ kind: 'file', name, path: met.path, size: met.size }];
      const [says] = unreadIn(met);
      return says === undefined ? [] : [{ kind: 'unreadable', name, says }];
    }),
  );
}

/** A name that two files would have; null where each has its own. */
export function nameTwice(files: readonly Offered[]): string | null {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

function nameIn(given: string, path: string): string {
  const below = relative(resolve(given), resolve(path)).replaceAll('\\', '/');
  return below === '' ? basename(path) : below;
}

import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { isWithin } from './place.ts';

/** Opens a draft of a file below a folder; throws what the system says, also where another file has that name already. */
export type OpenTarget = (path: string, owner: string) => Draft;

/**
 * The folder is made for its owner only; with `keep`, nothing that stands in it is replaced. `owner` is the file that a
 * copy is made from, which may open its draft anew.
 */
export function targetsIn(folder: string, keep: boolean): OpenTarget {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const owners = new Map<string, string>();
  return (path, owner) => {
    const target = join(real, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    // a link that stood there already could lead out of the folder
    const isOurs = isWithin(realpathSync(dirname(target)), real) && (owners.get(target) ?? owner) === owner;
    if (!isOurs) throw Object.assign(new Error('the name is taken'), { code: 'EEXIST', syscall: 'open' });
    owners.set(target, owner);
    return fileDraft(target, keep);
  };
}

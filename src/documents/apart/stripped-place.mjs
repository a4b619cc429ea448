import path from 'node:path';

/**
 * Where a source of ours is kept without its types. Its time and size are in the name: what was changed since is never
 * found, so nothing out of date is ever run.
 *
 * @param {string} folder
 * @param {string} name path below the project's root
 * @param {{ mtimeMs: number, size: number }} stat of the source
 */
export function strippedPlace(folder, name, { mtimeMs, size }) {
  return path.join(folder, `${name}.${Math.trunc(mtimeMs)}.${size}.js`);
}

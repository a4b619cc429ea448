import { builtinModules } from 'node:module';
import path from 'node:path';
import { GUARDED, IMPORT_TABLE } from './import-table.ts';
import type { Row } from './import-table.ts';

/** `src/app/` wires the rooms together, with `src/app.ts` and `bin/`: it may import everything. */
const COMPOSITION_ROOT = 'app';

/** One import as it stands in a file; paths are relative to the project's root, with forward slashes. */
export interface Import {
  readonly importer: string;
  /** What is imported, as written; null for an expression that is known only when it runs. */
  readonly specifier: string | null;
  /** `import type`, `export type … from`, or `import('…')` in a type. */
  readonly typeOnly: boolean;
  /** The imported names; `*` for the whole module. */
  readonly names: readonly string[];
}

/** Why an import is refused, as a sentence; null when the table allows it. */
export function judge(found: Import): string | null {
  const { importer, specifier } = found;
  const room = roomOf(importer);
  if (specifier === null)
    return room === null
      ? null
      : 'An import whose target is known only when it runs cannot be held to the import table.';
  if (!specifier.startsWith('.')) return room === null ? null : judgePackage(importer, room, specifier);
  const target = path.posix.join(path.posix.dirname(importer), specifier);
  return (
    judgeGuarded(found, target) ??
    judgeTestHelp(importer, target) ??
    (room === null ? null : judgeRoom(found, room, target))
  );
}

function judgePackage(importer: string, room: string, specifier: string): string | null {
  if (isTest(importer)) return null;
  const row = rowOf(room);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    if (specifier === 'node:module') return `src/${room} may not load modules past the import table.`;
    return row.node === true ? null : `src/${room} may not use Node's own modules (${specifier}).`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return row.packages?.includes(name) === true ? null : `src/${room} may not use the package ${name}.`;
}

function judgeGuarded({ importer, names }: Import, target: string): string | null {
  if (!isSource(importer)) return null;
  for (const { name, from, by, why } of GUARDED) {
    const asksForIt = names.includes(name) || names.includes('*');
    if (target === `src/${from}` && asksForIt && !by.some((place) => isWithin(importer, place))) {
      return `${name} may be imported only by ${by.map((place) => `src/${place}`).join(', ')}: ${why}.`;
    }
  }
  return null;
}

/** What stands in `testing/` folders and under `test/` is for tests alone. */
function judgeTestHelp(importer: string, target: string): string | null {
  const isHelp = target.startsWith('test/') || target.includes('/testing/') || isTestFile(target);
  return isHelp && isSource(importer) && !isTest(importer) ? `${target} is there for tests alone.` : null;
}

function judgeRoom({ importer, typeOnly }: Import, room: string, target: string): string | null {
  if (isWithin(target, room)) return null;
  if (isTest(importer) && (target.startsWith('test/') || target.includes('/testing/'))) return null;
  const row = rowOf(room);
  if (row.values.some((place) => isWithin(target, place))) return null;
  if (row.types?.some((place) => isWithin(target, place)) === true) {
    return typeOnly ? null : `src/${room} may import only types of ${target}: write \`import type\`.`;
  }
  return `src/${room} may not import ${target}.`;
}

/** The most exact row that a file falls under; null for what is allowed everything: the composition root, scripts, tests. */
function roomOf(file: string): string | null {
  const rooms = Object.keys(IMPORT_TABLE).filter((room) => isWithin(file, room));
  if (rooms.length > 0) return rooms.reduce((longest, room) => (room.length > longest.length ? room : longest));
  // a folder that has no row yet is held to the strictest one, so that nobody forgets to add it
  const [top, folder, ...below] = file.split('/');
  const isRoom = top === 'src' && folder !== undefined && folder !== COMPOSITION_ROOT && below.length > 0;
  return isRoom ? folder : null;
}

function rowOf(room: string): Row {
  return IMPORT_TABLE[room] ?? { values: [] };
}

function isWithin(file: string, place: string): boolean {
  return file === `src/${place}` || file.startsWith(`src/${place}/`);
}

function isSource(file: string): boolean {
  return file.startsWith('src/') || file.startsWith('bin/');
}

function isTest(file: string): boolean {
  return isTestFile(file) || file.includes('/testing/');
}

function isTestFile(file: string): boolean {
  return /\.test\.tsx?$/u.test(file);
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/**
 * Writes a generated file; with `--check` only compares, and the exit code is 1 where the file is not what would be
 * written. `file` is a path below the project's root.
 */
export async function generate(file: string, text: string): Promise<void> {
  if (process.argv.includes('--check')) {
    const says = await stale(file, text);
    if (says !== null) console.error(says);
    process.exitCode = says === null ? 0 : 1;
    return;
  }
  await mkdir(dirname(inProject(file)), { recursive: true });
  await writeFile(inProject(file), text);
}

/** A sentence where the file is not what would be written; null where it is. */
export async function stale(file: string, text: string): Promise<string | null> {
  const stands = await readFile(inProject(file), 'utf8').catch(() => null);
  if (stands === text) return null;
  return stands === null ? `${file} is not there.` : `${file} is not what its source says any more.`;
}

/** A Markdown table. Cells may hold Markdown; what would end a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The line under the title of every generated page. */
export function madeFrom(...sources: readonly string[]): string {
  const names = sources.map((source) => `\`${source}\``).join(' and ');
  return `Made by \`npm run docs\` from ${names}. Change it there, not here.`;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}

function inProject(file: string): string {
  return fileURLToPath(new URL(file, ROOT));
}

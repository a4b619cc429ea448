import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/**
 * Writes a generated file; with `--check` only compares, and the exit code is 1 where the file is not what would be
 * written. `file` is a path below the project's root.
 */
export async function generate(file: string, text: string): Promise<void> {
  const path = fileURLToPath(new URL(file, ROOT));
  if (process.argv.includes('--check')) {
    const stands = await readFile(path, 'utf8').catch(() => null);
    if (stands === text) return;
    console.error(stands === null ? `${file} is not there.` : `${file} is not what its source says any more.`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
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

import { readFileSync } from 'node:fs';
import type { ImportItem, InventoryRecord } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions } from '../importer.ts';
import type { FileSource } from '../importer.ts';
import { readFiles } from '../sources.ts';

/** A file of a test, given in chunks of so many bytes; each time from its beginning. */
export function fileOf(name: string, content: string | Uint8Array, chunk = 65_536): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

/** One of `inventory/fixtures`. */
export function fixture(name: string, chunk?: number): ImportFile {
  return fileOf(name, readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), chunk);
}

export interface Outcome {
  readonly records: readonly InventoryRecord[];
  /** `where: says`. */
  readonly unreadable: readonly string[];
}

/** What the importer of a source makes of files. */
export async function imported(
  source: FileSource,
  files: readonly ImportFile[],
  options: ImportOptions = {},
): Promise<Outcome> {
  const items: ImportItem[] = [];
  for await (const item of readFiles(source, files, options)) items.push(item);
  return {
    records: items.flatMap((item) => (item.is === 'record' ? [item.record] : [])),
    unreadable: items.flatMap((item) => (item.is === 'unreadable' ? [`${item.where}: ${item.says}`] : [])),
  };
}

/** What a record says that the identity may do, a line each. */
export function lines({ entitlements }: InventoryRecord): readonly string[] {
  return (entitlements ?? []).map(
    ({ system, effect, action, resource, condition, via }) =>
      `${system} ${effect} ${action} on ${resource}${condition === null ? '' : ' if'} (${via.join()})`,
  );
}

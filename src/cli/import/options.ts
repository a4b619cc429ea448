import { FIELDS } from '../../inventory/csv/mapping.ts';
import { detect } from '../../inventory/detect.ts';
import type { FileSource, ImportFile, ImportOptions } from '../../inventory/importer.ts';
import { SOURCES } from '../../inventory/sources.ts';
import { printable } from '../scan/printable.ts';
import { openFile } from './files.ts';
import { stepsInWords } from './help.ts';
import type { Server } from './server.ts';
import { serverOf } from './server.ts';

/** What was asked for, understood. */
export interface Wanted {
  readonly from:
    | { readonly kind: 'files'; readonly source: FileSource; readonly files: readonly ImportFile[] }
    | { readonly kind: 'postgres'; readonly server: Server };
  readonly name: string;
  readonly options: ImportOptions;
  readonly isApplied: boolean;
  readonly isJson: boolean;
  readonly as: string | null;
  readonly data: string | undefined;
}

type Flag = string | boolean | readonly (string | boolean)[] | undefined;
export interface ImportArgs {
  readonly values: Readonly<Partial<Record<string, Flag>>>;
  readonly positionals: readonly string[];
}

/** From arguments, or a sentence on what is wrong with them. */
export async function optionsOf({ values, positionals }: ImportArgs): Promise<Wanted | { readonly says: string }> {
  const [source, ...paths] = positionals;
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const name = text('name');
  if (source === undefined) return { says: 'Say which source, and which files. See: throughline import --help' };
  const options = mapped(values['map'], text);
  if ('says' in options) return options;
  const common = {
    options: options.options,
    isApplied: values['yes'] === true,
    isJson: values['json'] === true,
    as: text('as') ?? null,
    data: text('data'),
  };
  const from = source === 'postgres' ? await serverOf(text, values['no-tls'] === true) : await filesOf(source, paths);
  if ('says' in from) return from;
  if (name === undefined) return { says: 'Say what this source is called: --name "aws production"' };
  return { from, name, ...common };
}

async function filesOf(source: string, paths: readonly string[]): Promise<Wanted['from'] | { readonly says: string }> {
  const known = SOURCES.find((one) => one.source === source);
  if (known === undefined) return { says: await unknownSource(source) };
  if (paths.length === 0) return { says: `Say which files. How to get them:\n${stepsInWords(known.export)}` };
  const files: ImportFile[] = [];
  for (const path of paths) {
    const file = await openFile(path);
    if (file === null) return { says: `There is no readable file ${printable(path)}.` };
    files.push(file);
  }
  return { kind: 'files', source: known.source, files };
}

/** Somebody may have given a file alone: what it is can be seen. */
async function unknownSource(given: string): Promise<string> {
  const file = await openFile(given);
  const found = file === null ? null : await detect(file);
  const words = [...SOURCES.map(({ source }) => source), 'postgres'].join(', ');
  if (found !== null && 'source' in found)
    return `Say the source first. This looks like ${found.source}: throughline import ${found.source} ${printable(given)}`;
  return `There is no source "${printable(given)}". There are: ${words}.`;
}

/** `--map Account=name` becomes the column of a field. */
function mapped(
  maps: Flag,
  text: (name: string) => string | undefined,
): { readonly options: ImportOptions } | { readonly says: string } {
  const options: Record<string, string> = {};
  for (const name of ['environment', 'repository']) {
    const given = text(name);
    if (given !== undefined) options[name] = given;
  }
  for (const map of Array.isArray(maps) ? maps.map(String) : []) {
    const at = map.lastIndexOf('=');
    const field = FIELDS.find((one) => one === map.slice(at + 1));
    if (at < 1 || field === undefined)
      return { says: `"${printable(map)}" does not say which field a column is for. Fields: ${FIELDS.join(', ')}.` };
    options[field] = map.slice(0, at);
  }
  return { options };
}

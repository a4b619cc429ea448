import { parseDocument } from 'yaml';
import type { ImportFile } from '../importer.ts';
import type { Entry } from './json-entries.ts';
import { lines } from './lines.ts';
import { utf8 } from './utf8.ts';
import { isRecord, wellFormed } from './values.ts';
import { yamlParts } from './yaml-parts.ts';
import type { Part } from './yaml-parts.ts';

/** So many times may aliases of a document be followed in all; kubectl writes none. */
const MOST_ALIASES = 100;
/** So deep may brackets and the dashes of one line nest. */
const MOST_DEPTH = 64;

/** The entries of a file of YAML: its documents, and the items of a list under `list` each by itself. */
export async function* yamlEntries(file: ImportFile, list: string): AsyncGenerator<Entry> {
  for await (const part of yamlParts(lines(utf8(file)), list)) yield* entriesOf(part, file.name, list);
}

function* entriesOf(part: Part, name: string, list: string): Generator<Entry> {
  const where = `${name}, line ${part.line}`;
  const read =
    part.text === null ? { says: 'This document is larger than any that Kubernetes keeps.' } : parsed(part.text);
  if ('says' in read) {
    yield { is: 'unreadable', list: null, where, says: read.says };
    return;
  }
  const value = part.is === 'item' && Array.isArray(read.value) ? read.value[0] : read.value;
  // a document of comments
  if (value === null || value === undefined) return;
  if (!isRecord(value)) {
    yield { is: 'unreadable', list: null, where, says: 'This is no object.' };
    return;
  }
  const items = value[list];
  if (!Array.isArray(items)) {
    yield { is: 'entry', list: part.is === 'item' ? list : null, where, value };
    return;
  }
  for (const [i, one] of items.entries()) {
    const place = `${where}: ${list}[${i}]`;
    if (isRecord(one)) yield { is: 'entry', list, where: place, value: one };
    else yield { is: 'unreadable', list, where: place, says: 'This is no object.' };
  }
}

function parsed(text: string): { readonly value: unknown } | { readonly says: string } {
  if (isTooDeep(text)) return { says: `This document is nested more than ${MOST_DEPTH} deep.` };
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  // the library's own sentence may quote the file
  if (error !== undefined)
    return { says: `This document is no YAML (${error.code.toLowerCase().replaceAll('_', ' ')}).` };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { value: /\\[uU]/u.test(text) ? wellFormed(value) : value };
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown;
    return { says: 'This document repeats itself by aliases more often than is read.' };
  }
}

/** Brackets and dashes nest without indentation; by indentation alone a document of our size nests little. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let dashes = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (sign === '\n') dashes = 0;
    else if (sign === '-' || sign === '?') dashes += 1;
    if (depth > MOST_DEPTH || dashes > MOST_DEPTH * 8) return true;
  }
  return false;
}

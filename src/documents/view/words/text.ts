import { refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import { unread } from '../../unread.ts';
import { type Drawer, type Drawn, UNTITLED } from './canvas.ts';
import { rowsOfText, separatorOf, table } from './table.ts';

/** Text by what its name says it is: Markdown as a report, tables of CSV and TSV, everything else as it is. */
export const text: Drawer = async (bytes, canvas) => {
  if (/\.(?:md|markdown)$/iu.test(canvas.name)) return (await import('./markdown.ts')).markdown(bytes, canvas);
  if (/\.(?:csv|tsv)$/iu.test(canvas.name)) return separated(bytes, canvas);
  return plainText(bytes, canvas);
};

/** Logs, code, JSON, YAML, XML: line by line. */
export const plainText: Drawer = (bytes, { draft, budget }) => {
  const read = textIn(bytes, budget);
  if (typeof read !== 'string') return read;
  draft.within('pre', () => draft.text(read));
  return UNTITLED;
};

/** The text of a file; each byte counts. */
export function textIn(
  bytes: Uint8Array,
  budget: Parameters<Drawer>[1]['budget'],
): string | Extract<Drawn, { readonly kind: 'refused' }> {
  if (!budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
  const decoded = decodeText(bytes);
  return decoded === null ? unread(bytes) : decoded.text.replaceAll('\r\n', '\n');
}

const separated: Drawer = (bytes, canvas) => {
  const read = textIn(bytes, canvas.budget);
  if (typeof read !== 'string') return read;
  const separator = /\.tsv$/iu.test(canvas.name) ? '\t' : separatorOf(read);
  table(canvas.draft, rowsOfText(read, separator));
  return UNTITLED;
};

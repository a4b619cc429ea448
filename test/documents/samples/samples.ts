import { readFile } from 'node:fs/promises';

/** Files that Word, PowerPoint and Excel wrote; README.md beside them says where each comes from. */
export const SAMPLES = [
  'word-headers.docx',
  'word-links.docx',
  'word-tables.docx',
  'word-comments.docx',
  'word-chart.docx',
  'powerpoint-notes.pptx',
  'powerpoint-object.pptx',
  'powerpoint-chart.pptx',
  'powerpoint-table.pptx',
  'excel-sheet.xlsx',
] as const;
export type Sample = (typeof SAMPLES)[number];

export async function sample(name: Sample): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, import.meta.url)));
}

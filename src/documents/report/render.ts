import type { Refused } from '../document.ts';
import { readMarkdown } from './read-markdown.ts';
import { settableReport } from './settable-report.ts';

/** The forms in which a report leaves, all from one source and with the same words. */
export const RENDITIONS = ['html', 'docx', 'pdf'] as const;
export type RenditionName = (typeof RENDITIONS)[number];

/**
 * A report in the forms that are asked for.
 *
 * @param source Markdown with front matter
 */
export async function render(
  source: string,
  forms: readonly RenditionName[],
): Promise<ReadonlyMap<RenditionName, Uint8Array> | Refused> {
  const read = readMarkdown(source);
  const report = 'kind' in read ? read : settableReport(read);
  if ('kind' in report) return report;
  const made = new Map<RenditionName, Uint8Array>();
  for (const form of forms) {
    // each is loaded when it is asked for: the libraries are large
    if (form === 'html') made.set(form, new TextEncoder().encode((await import('./to-html.ts')).toHtml(report)));
    if (form === 'docx') made.set(form, await (await import('./to-docx.ts')).toDocx(report));
    if (form === 'pdf') made.set(form, await (await import('./to-pdf.ts')).toPdf(report));
  }
  return made;
}

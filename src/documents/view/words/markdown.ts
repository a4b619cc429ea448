import { bodyOf } from '../../report/to-html.ts';
import { readMarkdown } from '../../report/read-markdown.ts';
import type { Drawer } from './canvas.ts';
import { drawHtml } from './html.ts';
import { plainText, textIn } from './text.ts';

/** A report as its HTML rendition shows it. What no report can be is shown as plain text. */
export const markdown: Drawer = (bytes, canvas) => {
  const source = textIn(bytes, canvas.budget);
  if (typeof source !== 'string') return source;
  const report = readMarkdown(source);
  if ('kind' in report) return plainText(bytes, canvas);
  drawHtml(bodyOf(report), canvas);
  return { kind: 'drawn', title: report.title };
};

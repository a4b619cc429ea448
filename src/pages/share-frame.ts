import { styleSheet } from './assets.ts';
import { escape } from './html.ts';
import { sharedWords } from './words/shared.ts';
import { shareWords } from './words/share.ts';

/**
 * The document in the frame of a share. `fragment` is what `viewDocument` has written of a report: HTML of our own, whose
 * text is escaped there. It is shown under a policy of its own, which lets it load and run nothing.
 */
export function sharedWordsFrame(fragment: string): string {
  return `<!doctype html>
<html lang="${sharedWords.language}"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<title>${escape(shareWords.words)}</title><link rel="stylesheet" href="${styleSheet.path}"></head>
<body class="framed">${fragment}</body></html>
`;
}

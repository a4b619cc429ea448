import type { Block } from './message.ts';

/** The plain text of a mail: headings on lines of their own, an empty line between parts. */
export function plainText(blocks: readonly Block[]): string {
  return `${blocks.map(plainBlock).join('\n')}\n`;
}

/** The same as simple HTML: no style, no picture, nothing that is fetched. */
export function simpleHtml(blocks: readonly Block[]): string {
  return `<!doctype html><html lang="en-GB"><body>\n${blocks.map(htmlBlock).join('\n')}\n</body></html>\n`;
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${String(block.text)}:`;
    case 'paragraph':
      return `${String(block.text)}\n`;
    case 'link':
      return `${String(block.text)}\n${block.url}\n`;
  }
}

function htmlBlock(block: Block): string {
  const text = escape(String(block.text));
  switch (block.kind) {
    case 'heading':
      return `<h3>${text}</h3>`;
    case 'paragraph':
      return `<p>${text.replaceAll(/\r\n?|\n/gu, '<br>\n')}</p>`;
    case 'link':
      return `<p>${text}<br>\n<a href="${escape(block.url)}">${escape(block.url)}</a></p>`;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

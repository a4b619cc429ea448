import { type Refused, refused } from '../document.ts';
import type { Block, Inline, Report } from './model.ts';
import { settable } from './pdf-fonts.ts';

/**
 * A report in signs that all of its renditions can show, so that they read alike: what the fonts of the PDF lack is spelled
 * out, and a report with other signs is refused, not shown with gaps.
 */
export function settableReport(report: Report): Report | Refused {
  const missing = new Set<string>();
  const set = (text: string): string => {
    const made = settable(text);
    for (const sign of made.missing) missing.add(sign);
    return made.text;
  };
  const made: Report = {
    title: set(report.title),
    about: report.about.map(([label, value]) => [set(label), set(value)] as const),
    blocks: report.blocks.map((block) => blockIn(block, set)),
  };
  return missing.size === 0
    ? made
    : refused('unknown', `holds signs that the fonts of the PDF lack: ${codesOf(missing)}`);
}

type Spell = (text: string) => string;

function blockIn(block: Block, set: Spell): Block {
  const inlines = (some: readonly Inline[]) =>
    some.map((one) => (one.kind === 'text' ? { ...one, text: set(one.text) } : one));
  const blocks = (some: readonly Block[]) => some.map((one) => blockIn(one, set));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(inlines)) };
    case 'code':
      return { ...block, text: set(block.text) };
    case 'quote':
      return { ...block, blocks: blocks(block.blocks) };
    case 'rule':
      return block;
  }
}

/** The first few, by their numbers: the signs themselves may not be shown where the sentence is read. */
function codesOf(signs: ReadonlySet<string>): string {
  const codes = [...signs].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.length > 5 ? `${codes.slice(0, 5).join(', ')} and ${codes.length - 5} more` : codes.join(', ');
}

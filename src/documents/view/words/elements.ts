/** What a document may be shown with. Nothing here loads, runs or leads anywhere. */
export const BLOCKS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'figure',
  'figcaption',
  'section',
] as const;
export type BlockName = (typeof BLOCKS)[number];

/** Elements within a line: what is marked may run over several of them. */
export const INLINES = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'small', 'ins', 'del', 'q'] as const;
export type InlineName = (typeof INLINES)[number];

export type ElementName = BlockName | InlineName;

/** A heading of a level from 1 on; HTML has six. */
export function headingOf(level: number): BlockName {
  return HEADINGS[Math.min(Math.max(1, Math.trunc(level)), HEADINGS.length) - 1] ?? 'h6';
}

const HEADINGS: readonly BlockName[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

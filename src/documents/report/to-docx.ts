import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Inline, type Report, boxOf } from './model.ts';

/** A Word document (ECMA-376) with headings, lists and tables as such, so that it has an outline and can be edited. */
export async function toDocx({ title, about, blocks }: Report): Promise<Uint8Array> {
  const lists = { count: 0 };
  const document = new Document({
    title,
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    styles: STYLES,
    numbering: { config: numberings(blocks) },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...about.map(
            ([label, value]) =>
              new Paragraph({ children: [new TextRun({ text: label, bold: true }), new TextRun(` ${value}`)] }),
          ),
          ...blocks.flatMap((block) => blockOf(block, 0, lists)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_300, bottom: 1_300, left: 1_300, right: 1_300 };
const INDENT = 400;

const STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
    heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
  },
};

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Each ordered list counts for itself, so each has a numbering of its own. */
interface Lists {
  count: number;
}

function numberings(blocks: readonly Block[]) {
  return orderedLists(blocks).map((first, i) => ({
    reference: `list-${i + 1}`,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start: first,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
    })),
  }));
}

/** With which number each ordered list begins, in the order in which `blockOf` meets them. */
function orderedLists(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return orderedLists(block.blocks);
    if (block.kind !== 'list') return [];
    const inner = block.items.flatMap((item) => orderedLists(item.blocks));
    return block.first === null ? inner : [block.first, ...inner];
  });
}

function blockOf(block: Block, depth: number, lists: Lists): (Paragraph | Table)[] {
  const indent = depth === 0 ? {} : { indent: { left: INDENT * depth } };
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: runsOf(block.inlines),
          heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.inlines), ...indent })];
    case 'list':
      return listOf(block, depth, lists);
    case 'table':
      return [tableOf(block.rows), new Paragraph({ children: [] })];
    case 'code':
      return [new Paragraph({ children: codeOf(block.text), ...indent })];
    case 'quote':
      return block.blocks.flatMap((one) => blockOf(one, depth + 1, lists));
    case 'rule':
      return [
        new Paragraph({
          children: [],
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'A0A8B0' } },
        }),
      ];
  }
}

function listOf(
  { first, items }: Extract<Block, { kind: 'list' }>,
  depth: number,
  lists: Lists,
): (Paragraph | Table)[] {
  const level = Math.min(depth, 3);
  if (first !== null) lists.count += 1;
  const own = first === null ? { bullet: { level } } : { numbering: { reference: `list-${lists.count}`, level } };
  return items.flatMap(({ ticked, blocks }) => {
    const [head, ...more] = blocks;
    const box = ticked === null ? [] : [new TextRun(boxOf(ticked))];
    const words = head?.kind === 'paragraph' ? runsOf(head.inlines) : [];
    const rest = head?.kind === 'paragraph' ? more : blocks;
    const place = ticked === null ? own : { indent: { left: INDENT * (depth + 1) } };
    return [
      new Paragraph({ children: [...box, ...words], ...place }),
      ...rest.flatMap((one) => blockOf(one, depth + 1, lists)),
    ];
  });
}

function tableOf(rows: Extract<Block, { kind: 'table' }>['rows']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: cells.map(
            (cell) => new TableCell({ margins: CELL, children: [new Paragraph({ children: runsOf(cell, i === 0) })] }),
          ),
        }),
    ),
  });
}

const CELL = { top: 60, bottom: 60, left: 100, right: 100 };

function runsOf(inlines: readonly Inline[], bold = false): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.kind === 'break') return new TextRun({ break: 1 });
    const { text, marks, link } = inline;
    const run = new TextRun({
      text,
      bold: bold || marks.includes('bold'),
      italics: marks.includes('italic'),
      strike: marks.includes('struck'),
      ...(marks.includes('code') ? { font: MONOSPACE } : {}),
      ...(link === null ? {} : { style: 'Hyperlink' }),
    });
    return link === null ? run : new ExternalHyperlink({ link, children: [run] });
  });
}

const MONOSPACE = 'Consolas';

function codeOf(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, i) => new TextRun({ text: line, font: MONOSPACE, size: 18, ...(i === 0 ? {} : { break: 1 }) }));
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.END,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 })],
  });
}

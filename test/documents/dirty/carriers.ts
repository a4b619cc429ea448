import { fileOf, type File } from '../kit/file.ts';
import { converted, convertedOne } from '../kit/office.ts';
import { textOf } from '../kit/pdf.ts';
import { sample } from '../samples/samples.ts';
import { before, withParts } from './parts.ts';
import { inTex, setByTex } from './tex.ts';
import { BOLD, STYLES, escaped, flat, paragraph } from './xml.ts';

/** A line of text as runs: every second is bold, so that a producer keeps them apart. */
export type Line = readonly string[];

/** One kind of document: how to have lines written in it, and how another program reads them again. */
export interface Carrier {
  write(lines: readonly Line[]): Promise<File>;
  read(file: File): Promise<string>;
}

export const CARRIERS: Readonly<Record<string, Carrier>> = {
  "Word's DOCX": {
    write: async (lines) => ({
      name: 'a.docx',
      bytes: await withParts(await sample('word-links.docx'), {
        'word/document.xml': before('<w:sectPr', lines.map(wordParagraph).join('')),
      }),
    }),
    read: async (file) => await exported(file, 'txt:Text (encoded):UTF8'),
  },
  "LibreOffice's DOCX": office('docx', text, 'txt:Text (encoded):UTF8'),
  "LibreOffice's ODT": office('odt', text, 'txt:Text (encoded):UTF8'),
  "LibreOffice's XLSX": office('xlsx', sheet, 'csv:Text - txt - csv (StarCalc):44,34,76'),
  "LibreOffice's ODS": office('ods', sheet, 'csv:Text - txt - csv (StarCalc):44,34,76'),
  "LibreOffice's PPTX": office('pptx', slide, 'pdf'),
  "LibreOffice's ODP": office('odp', slide, 'pdf'),
  "LibreOffice's PDF": { ...office('pdf', text, 'pdf'), read: async ({ bytes }) => await textOf(bytes) },
  "TeX's PDF": {
    write: async (lines) => ({ name: 'a.pdf', bytes: await setByTex(tex(lines), new Uint8Array()) }),
    read: async ({ bytes }) => await textOf(bytes),
  },
  'a page of HTML': {
    write: (lines) =>
      Promise.resolve(fileOf('a.html', `<!doctype html><html><body>${lines.map(html).join('\n')}</body></html>`)),
    read: ({ bytes }) =>
      Promise.resolve(
        Buffer.from(bytes)
          .toString('utf8')
          .replaceAll(/<[^<>]*>/gu, ''),
      ),
  },
};

function office(ending: string, write: (lines: readonly Line[]) => File, readAs: string): Carrier {
  /** Each text is written once: tests of one file often want the same. */
  const written = new Map<string, Promise<File>>();
  return {
    write(lines) {
      const key = JSON.stringify(lines);
      const known = written.get(key) ?? writtenBy(write(lines), ending);
      written.set(key, known);
      return known;
    },
    read: async (file) => await exported(file, readAs),
  };
}

async function writtenBy(given: File, ending: string): Promise<File> {
  const [made] = await convertedOne([given], ending);
  if (made === undefined) throw new Error(`LibreOffice made no ${ending}`);
  return made;
}

async function exported(file: File, to: string): Promise<string> {
  const [[made] = []] = await converted([file], to);
  if (made === undefined) throw new Error(`LibreOffice does not open ${file.name}`);
  return to === 'pdf' ? await textOf(made.bytes) : Buffer.from(made.bytes).toString('utf8');
}

function text(lines: readonly Line[]): File {
  const body = lines.map((line) => paragraph(spans(line))).join('');
  return fileOf('a.fodt', flat('text', `${STYLED}<office:body><office:text>${body}</office:text></office:body>`));
}

function sheet(lines: readonly Line[]): File {
  const rows = lines.map(
    (line) =>
      `<table:table-row><table:table-cell office:value-type="string">${paragraph(spans(line))}</table:table-cell></table:table-row>`,
  );
  const table = `<table:table table:name="Lines"><table:table-column/>${rows.join('')}</table:table>`;
  return fileOf(
    'a.fods',
    flat('spreadsheet', `${STYLED}<office:body><office:spreadsheet>${table}</office:spreadsheet></office:body>`),
  );
}

/** Boxes one under another, so small that a slide holds them all. */
function slide(lines: readonly Line[]): File {
  const boxes = lines.map(
    (line, i) =>
      `<draw:frame svg:x="1cm" svg:y="${1 + i * 0.7}cm" svg:width="26cm" svg:height="0.7cm"><draw:text-box>${paragraph(spans(line), 'Small')}</draw:text-box></draw:frame>`,
  );
  const page = `<draw:page draw:name="one" draw:master-page-name="Default">${boxes.join('')}</draw:page>`;
  const master = `<office:master-styles><style:master-page style:name="Default" style:page-layout-name="Screen"/></office:master-styles>`;
  return fileOf(
    'a.fodp',
    flat(
      'presentation',
      `${STYLED}${master}<office:body><office:presentation>${page}</office:presentation></office:body>`,
    ),
  );
}

const STYLED = `<office:styles>${STYLES}</office:styles><office:automatic-styles>${BOLD}
  <style:style style:name="Small" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
  <style:page-layout style:name="Screen"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles>`;

function spans(line: Line): string {
  return line
    .map((run, i) => (i % 2 === 1 ? `<text:span text:style-name="Bold">${escaped(run)}</text:span>` : escaped(run)))
    .join('');
}

function wordParagraph(line: Line): string {
  const runs = line.map(
    (run, i) =>
      `<w:r>${i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`,
  );
  return `<w:p>${runs.join('')}</w:p>`;
}

function tex(lines: readonly Line[]): string {
  const set = lines.map((line) =>
    line.map((run, i) => (i % 2 === 1 ? String.raw`\textbf{${inTex(run)}}` : inTex(run))).join(''),
  );
  return String.raw`\documentclass[10pt]{article}\usepackage[T1]{fontenc}\usepackage{lmodern}\parindent0pt\sloppy
\begin{document}${'\n'}${set.join('\n\n')}${'\n'}\end{document}`;
}

function html(line: Line): string {
  return `<p>${line.map((run, i) => (i % 2 === 1 ? `<b>${escaped(run)}</b>` : escaped(run))).join('')}</p>`;
}

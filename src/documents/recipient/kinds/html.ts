import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type Edit, refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import { escaped, spliced } from '../../xml/rewrite.ts';
import { lineOf } from '../recipient.ts';
import { CANNOT_CARRY, type Stamp } from '../stamp.ts';

/** A page: a line at its top and at its foot, and a word about it in its head. */
export const stampHtml: Stamp = (bytes, words) => {
  const decoded = decodeText(bytes);
  if (decoded === null) return Promise.resolve(refused('damaged', 'is no text'));
  if (!/<(?:html|body|head|!doctype html|p|h1|div)\b/iu.test(decoded.text)) return Promise.resolve(CANNOT_CARRY);
  for (const own of [words, { ...words, name: '' }]) {
    const line = lineOf(own);
    const made = stamped(decoded.text, line);
    const written = decoded.encode(made);
    // an encoding may lack a sign, and a page may end in what swallows the line
    if (isShown(decodeText(written)?.text ?? '', line))
      return Promise.resolve({ kind: 'stamped', bytes: written, marks: [line, ...LOOKS, `content=${line}`] });
  }
  return Promise.resolve(refused('unproved', 'is a page on which a name could not be shown'));
};

const NAME = 'throughline-recipient';
/** Whatever the page says of paragraphs, this one is seen. */
const STYLE =
  'all:revert;display:block;visibility:visible;position:static;margin:.5rem;padding:.25rem .5rem;background:#fff;color:#333;font:.75rem/1.4 sans-serif;overflow-wrap:anywhere'
    .split(';')
    .map((one) => `${one}!important`)
    .join(';');
const LOOKS = [`name=${NAME}`, `class=${NAME}`, `style=${STYLE}`];

function stamped(source: string, line: string): string {
  const said = `<p class="${NAME}" style="${STYLE}">${escaped(line, 'attribute')}</p>`;
  const meta = `<meta name="${NAME}" content="${escaped(line, 'attribute')}">`;
  const { head, body, foot } = placesIn(source);
  const edits: readonly Edit[] = [
    ...(head === null ? [] : [{ start: head, end: head, put: meta }]),
    { start: body, end: body, put: said },
    { start: foot, end: foot, put: said },
  ];
  return spliced(source, edits);
}

type Node = DefaultTreeAdapterMap['node'];

function placesIn(source: string): { readonly head: number | null; readonly body: number; readonly foot: number } {
  const html = childrenOf(parse(source, { sourceCodeLocationInfo: true })).find(({ nodeName }) => nodeName === 'html');
  const own = html === undefined ? [] : childrenOf(html);
  const head = own.find(({ nodeName }) => nodeName === 'head')?.sourceCodeLocation;
  const body = own.find(({ nodeName }) => nodeName === 'body');
  const place = body?.sourceCodeLocation;
  const first =
    body === undefined ? undefined : childrenOf(body).find(({ sourceCodeLocation }) => sourceCodeLocation !== null);
  return {
    head: startTagEnd(head),
    body: startTagEnd(place) ?? first?.sourceCodeLocation?.startOffset ?? source.length,
    foot: endTagStart(place) ?? source.length,
  };
}

type Location = Node['sourceCodeLocation'];

function startTagEnd(place: Location): number | null {
  return place !== null && place !== undefined && 'startTag' in place ? (place.startTag?.endOffset ?? null) : null;
}

function endTagStart(place: Location): number | null {
  return place !== null && place !== undefined && 'endTag' in place ? (place.endTag?.startOffset ?? null) : null;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Whether the line stands twice in the page itself, first and last, as a browser takes it apart. */
function isShown(source: string, line: string): boolean {
  const html = childrenOf(parse(source)).find(({ nodeName }) => nodeName === 'html');
  const body = html === undefined ? undefined : childrenOf(html).find(({ nodeName }) => nodeName === 'body');
  const lines = (body === undefined ? [] : childrenOf(body)).filter((one) => isLine(one, line));
  return lines.length >= 2;
}

function isLine(node: Node, line: string): boolean {
  const [text] = childrenOf(node);
  return (
    node.nodeName === 'p' &&
    'attrs' in node &&
    node.attrs.some(({ name, value }) => name === 'class' && value === NAME) &&
    text !== undefined &&
    'value' in text &&
    text.value === line
  );
}

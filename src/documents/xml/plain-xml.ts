/** XML with its tags removed, as somebody sees it who knows nothing of what they mean. */
export interface PlainXml {
  /** With a line for each paragraph and row, and tabs between cells. */
  readonly text: string;
  /** With nothing in place of the tags: what is split over them is whole. */
  readonly joined: string;
  /** `name=value` lines, then comments and processing instructions. */
  readonly attributes: string;
}

/**
 * Removes the tags. It reads anything: also what is no well-formed XML, since whoever opens a document may be as
 * forgiving. It shares no code with the reader of XML that writes copies.
 */
export function plainXml(source: string): PlainXml {
  const lined: string[] = [];
  const joined: string[] = [];
  const beside: string[] = [];
  let cells = 0;
  let isInText = false;
  const add = (text: string): void => {
    joined.push(text);
    isInText ||= text.trim() !== '';
    lined.push(cells > 0 ? text.replaceAll(/[\t\n]/gu, ' ') : text);
  };
  const stop = ({ name, kind }: Tag): void => {
    if (CELLS.has(name)) {
      cells = Math.max(0, cells + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0));
      if (kind !== 'open') lined.push(cells > 0 ? ' ' : '\t');
    } else if (kind !== 'open' && (ENDS.has(name) || (isInText && !RUNS.has(name)))) lined.push(cells > 0 ? ' ' : '\n');
    else if (kind !== 'close' && SPACES.has(name)) {
      lined.push(' ');
      joined.push(' ');
    }
    isInText = false;
  };
  for (let at = 0; at < source.length;) {
    const next = source.indexOf('<', at);
    if (next !== at) add(withReferences(source.slice(at, next === -1 ? source.length : next)));
    if (next === -1) break;
    const special = SPECIAL.find(({ begins }) => source.startsWith(begins, next));
    if (special === undefined) {
      const tag = tagAt(source, next);
      beside.push(...tag.attributes);
      stop(tag);
      at = tag.end;
    } else {
      const end = source.indexOf(special.ends, next + special.begins.length);
      const inner = source.slice(next + special.begins.length, end === -1 ? source.length : end);
      if (special.isText) add(inner);
      else beside.push(inner);
      at = end === -1 ? source.length : end + special.ends.length;
    }
  }
  return { text: lined.join(''), joined: joined.join(''), attributes: beside.join('\n') };
}

/** In the formats that are read: WordprocessingML, SpreadsheetML, DrawingML, OpenDocument. By local name. */
const CELLS = new Set(['tc', 'table-cell', 'covered-table-cell', 'c']);
const ENDS = new Set(['p', 'h', 'tr', 'row', 'table-row', 'si', 'br', 'cr', 'line-break', 'property', 'pt', 'comment']);
const SPACES = new Set(['tab', 's']);
/** Elements of text that goes on in the next; what any other holds is a line. */
const RUNS = new Set([
  't',
  'delText',
  'instrText',
  'delInstrText',
  'span',
  'a',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'tspan',
]);

const SPECIAL = [
  { begins: '<!--', ends: '-->', isText: false },
  { begins: '<![CDATA[', ends: ']]>', isText: true },
  { begins: '<?', ends: '?>', isText: false },
];

interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'both';
  readonly attributes: readonly string[];
  readonly end: number;
}

function tagAt(source: string, start: number): Tag {
  const attributes: string[] = [];
  let at = start + 1;
  let word = at;
  for (; at < source.length && source[at] !== '>'; at += 1) {
    const quote = source[at];
    if (quote !== '"' && quote !== "'") continue;
    const close = source.indexOf(quote, at + 1);
    const end = close === -1 ? source.length : close;
    const name = /(?<name>[^\s=]*)\s*=\s*$/u.exec(source.slice(Math.max(word, at - MOST_NAME), at))?.groups?.['name'];
    const isNamespace = name === 'xmlns' || name?.startsWith('xmlns:') === true;
    if (!isNamespace) attributes.push(`${local(name ?? '')}=${withReferences(source.slice(at + 1, end))}`);
    at = end;
    word = end + 1;
  }
  const isClose = source[start + 1] === '/';
  const own = /^[^\s/>]*/u.exec(source.slice(start + (isClose ? 2 : 1), Math.min(at, start + MOST_NAME)))?.[0] ?? '';
  const kind = isClose ? 'close' : source[at - 1] === '/' ? 'both' : 'open';
  return { name: local(own), kind, attributes, end: at + 1 };
}

/** Longer than any name of the formats. */
const MOST_NAME = 200;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Raw text with its references resolved; what is no reference stays. */
export function withReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gu, (all, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? all;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** XML 1.0, 4.6. */
const NAMED: Readonly<Record<string, string | undefined>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

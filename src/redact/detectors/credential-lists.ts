import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { type Stretch, lineAfter, lineAt, lineBefore, lineStart } from '../tables/line.ts';
import { lookOf } from '../told/look.ts';

/** How far above the first anchor a list is followed, in UTF-16 units. */
const ABOVE = 900;

/** Lines of a list of accounts; of one whose accounts are addresses two are enough. */
const LEAST = 3;

/** Share of the lines that have to hold something that looks like a password. */
const MOSTLY = 0.6;

const LINE =
  /^[ \t>*-]{0,8}(?<u>[\p{L}\p{N}_][\p{L}\p{N}_.+-]{1,63}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})?)(?<sign>[:;|])(?<v>[^\s:][^\s]{2,63})[ \t]*$/u;

const DOMAINS =
  '.com .net .org .edu .gov .de .fr .es .it .nl .pt .br .jp .uk .eu .ch .at .be .io .us .ca .pl .ru .in'.split(' ');
const ACCOUNTS =
  'admin root user test guest demo info backup support service oracle postgres administrator deploy sa'.split(' ');

/** Lists of accounts with their passwords, one a line, as they are passed around: `name:password`, `name@host:password`. */
export const credentialLists: Detector = {
  name: 'credential-lists',
  rank: 1.2,
  kinds: [
    {
      kind: 'password',
      what: 'Password in a list of accounts, one a line, parted by a colon, semicolon or bar',
      source: 'docs/reference/what-we-recognise.md',
      class: 'secret',
    },
  ],
  anchors: anyCase(
    ...DOMAINS.flatMap((domain) => [`${domain}:`, `${domain};`, `${domain}|`]),
    ...ACCOUNTS.map((account) => `${account}:`),
  ),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo) return [];
    const start = lineStart(text, at);
    const entry = start === null ? null : entryAt(text, lineAt(text, start));
    if (start === null || entry === null || entry.start <= at) return [];
    const list = listAround(text, start, entry.sign);
    scan.refusedTo = list.end;
    const { entries } = list;
    const chosen = entries.filter(({ look }) => look !== 'none').length;
    const least = entries.every(({ isAddress }) => isAddress) ? LEAST - 1 : LEAST;
    if (entries.length < least || chosen < entries.length * MOSTLY) return [];
    return entries.flatMap((one, i) => (one.look === 'none' ? [] : [findingOf(one, i)]));
  },
};

interface Entry extends Stretch {
  readonly sign: string;
  readonly isAddress: boolean;
  readonly look: ReturnType<typeof lookOf>;
}

/** The lines above and below that are built like this one. */
function listAround(text: string, start: number, sign: string): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let first = start;
  for (
    let line = lineBefore(text, first);
    line !== null && start - line.start < ABOVE;
    line = lineBefore(text, first)
  ) {
    const entry = entryAt(text, line);
    if (entry === null || entry.sign !== sign) break;
    entries.unshift(entry);
    first = line.start;
  }
  let end = start;
  for (let line: Stretch | null = lineAt(text, start); line !== null; line = lineAfter(text, line)) {
    const entry = entryAt(text, line);
    if (entry === null || entry.sign !== sign) break;
    entries.push(entry);
    end = line.end;
  }
  return { entries, end: text.slice(end, end + 3).trim() === '' && end + 2 >= text.length ? text.length : end };
}

function entryAt(text: string, line: Stretch): Entry | null {
  if (line.end - line.start > 160) return null;
  const match = LINE.exec(text.slice(line.start, line.end));
  const { u = '', sign = '', v = '' } = match?.groups ?? {};
  // more signs of the same kind make it a record of several fields
  if (match === null || v.split(sign).length > 2 || v.startsWith('//')) return null;
  const start = line.start + match[0].indexOf(sign) + 1;
  return { start, end: start + v.length, sign, isAddress: u.includes('@'), look: lookOf(v) };
}

function findingOf({ start, end, look }: Entry, i: number): Finding {
  return {
    detector: 'credential-lists',
    kind: 'password',
    class: 'secret',
    start,
    end,
    confidence: look === 'strong' ? 0.9 : 0.8,
    entropy: 'low',
    place: `line ${i + 1} of the list`,
    why: 'In a list of accounts with their passwords, one a line',
  };
}

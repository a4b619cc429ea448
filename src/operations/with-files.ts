import type { DocumentCopy, ReadDocument, ReadFile, Reading, Sent } from '../documents/apart/documents.ts';
import type { ReadFinding } from '../documents/apart/readings.ts';
import type { Refused } from '../documents/document.ts';
import { done } from '../domain/kit/result.ts';
import type { Result } from '../domain/kit/result.ts';
import { refuse } from '../domain/kit/refusals.ts';
import { joinSafe, safe } from '../domain/kit/safe.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { utf8 } from '../ledger/bytes.ts';
import type { Redacted } from '../redact/redact.ts';
import { MOST_PLACES } from './about-file.ts';
import type { AboutFile } from './about-file.ts';
import type { Maker } from './fields.ts';
import type { SafeFile } from './file-field.ts';
import { countedOnce } from './misread.ts';
import { settle } from './redactor.ts';
import { UNREAD } from './unread.ts';
import type { CaseJob, CheckedFinding, Together } from './redactor.ts';

/** Bytes of all files of one request, as they are sent. */
const MOST_TOGETHER = 20_000_000;

/** What one file gives away may bring something to light in another, and the other way round, but not for ever. */
const MOST_TURNS = 6;

/**
 * The same as `makeTogether` for texts that come with files: what a text gives away is taken out of the files, and what
 * a file gives away out of the texts and the other files. Where one file cannot be made safe, nothing is made.
 */
export async function makeWithFiles<T>(
  reading: Reading,
  one: CaseJob,
  make: (maker: Maker) => T,
): Promise<Result<Together<T>>> {
  const sent = filesOf(make);
  if (sent.reduce((sum, file) => sum + sizeOf(file), 0) > MOST_TOGETHER)
    return refuse('input-too-large', safe`All files together may have 20 MB.`);
  const files: ReadFile[] = [];
  for (const [i, file] of sent.entries()) {
    const read = await reading.open(file);
    if (read.kind === 'busy') return refuse('busy');
    if (read.kind === 'refused') return unread(read, i, sent.length, one);
    files.push(read);
  }
  const held = files.map((file) => holding(file));
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const together = settle(one, (maker) => make({ ...maker, file: copies(sent, held, maker) }));
    for (const each of held) if (each.at !== one.size) await look(each, one, reading);
    if (together.at !== one.size) continue;
    for (const [i, each] of held.entries()) {
      const fault = await write(each, one);
      if (fault !== null) return unread(fault, i, sent.length, one);
    }
    if (held.some(({ at }) => at !== one.size)) continue;
    // everything is known now, so that this gives the same texts, and the files with them
    const { made, findings } = settle(one, (maker) => make({ ...maker, file: copies(sent, held, maker) }));
    const told = held.flatMap((each) => each.told);
    return done({
      made,
      findings: [...findings, ...told, ...countedOnce(held.map(readingsIn), findings, one)],
      at: one.size,
    });
  }
  return refuse('file-unproved');
}

/** A file while it is made safe. */
interface Held {
  readonly file: ReadFile;
  made: readonly Redacted[];
  /** How many values the job knew when the file was looked through. */
  at: number;
  /** What was found when the copy was looked at. */
  told: CheckedFinding[];
  copy: DocumentCopy | null;
  dropped: readonly string[];
}

function holding(file: ReadFile): Held {
  return { file, made: [], at: -1, told: [], copy: null, dropped: [] };
}

/** The files that a request has, in the order in which its fields ask for them. */
function filesOf(make: (maker: Maker) => unknown): readonly Sent[] {
  const sent: Sent[] = [];
  const nothing = safe``;
  make({
    text: () => nothing,
    keyed: () => '',
    file(file) {
      sent.push(file);
      return NO_COPY;
    },
  });
  return sent;
}

const NO_COPY: SafeFile = {
  name: safe``,
  bytes: new Uint8Array(),
  about: { ending: 'bin', hidden: [], count: 0, dropped: [], proof: null },
};

function sizeOf(file: Sent): number {
  return 'content' in file ? file.content.length : (file.base64.length / 4) * 3;
}

/** Looks through a file; others are served between its passages. */
async function look(held: Held, one: CaseJob, reading: Reading): Promise<void> {
  const at = one.size;
  const made: Redacted[] = [];
  for (const text of textsOf(held.file)) {
    made.push(one.redacted(text));
    await reading.breathe();
  }
  held.made = made;
  held.told = [];
  held.at = at;
  held.copy = null;
}

function textsOf(file: ReadFile): readonly string[] {
  return file.kind === 'text' ? [file.text.normalize('NFC')] : file.passages.map(({ text }) => text);
}

function readingsIn({ file, made }: Held): readonly ReadFinding[] {
  if (file.kind === 'document') return file.readings(made);
  return made.flatMap(({ findings }) => findings.map((finding) => ({ finding, seenAt: null })));
}

async function write(held: Held, one: CaseJob): Promise<Refused | null> {
  const { file } = held;
  if (file.kind === 'text' || held.copy !== null) return null;
  const made = await file.copy(held.made, one.job, (more) => {
    held.told.push(...more.flatMap(({ findings }) => findings.map(one.checked)));
  });
  if (made.kind === 'refused')
    return made.left.length === 0 ? made : { ...made, says: `${made.says}: ${made.left.slice(0, 5).join('; ')}` };
  held.copy = made;
  held.dropped = file.dropped;
  return null;
}

/** Gives the copies in the order in which the files were sent; before they are made, what stands for them. */
function copies(sent: readonly Sent[], held: readonly Held[], maker: Maker): Maker['file'] {
  let next = 0;
  return () => {
    const [file, each] = [sent[next], held[next]];
    next += 1;
    if (file === undefined || each === undefined) throw new Error('More files were asked for than were sent.');
    const name = maker.text(
      file.name
        .normalize('NFC')
        .replaceAll(/[\s\p{C}]+/gu, ' ')
        .trim(),
    );
    return { ...copyOf(each), name };
  };
}

function copyOf({ file, made, copy, dropped }: Held): Omit<SafeFile, 'name'> {
  const [first] = made;
  if (file.kind === 'text')
    return first === undefined
      ? NO_COPY
      : { bytes: utf8(String(first.safe)), about: aboutText(textsOf(file)[0] ?? '', first) };
  return copy === null ? NO_COPY : { bytes: copy.bytes, about: aboutDocument(copy, dropped) };
}

function aboutDocument({ ending, hidden, proof }: DocumentCopy, dropped: ReadDocument['dropped']): AboutFile {
  return { ending, hidden: hidden.slice(0, MOST_PLACES), count: hidden.length, dropped, proof };
}

function aboutText(text: string, { findings }: Redacted): AboutFile {
  let [line, from] = [1, 0];
  const hidden = findings.slice(0, MOST_PLACES).map(({ start, placeholder }) => {
    for (let end = text.indexOf('\n', from); end !== -1 && end < start; end = text.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    return { placeholder, place: `line ${line}` };
  });
  return { ending: 'txt', hidden, count: findings.length, dropped: [], proof: null };
}

/** Which file it is, by its number: its name may be a secret, and nothing is known of what it holds. */
function unread({ reason, says }: Refused, i: number, count: number, one: CaseJob) {
  const which = count === 1 ? safe`The file` : safe`File ${i + 1}`;
  const sentence: SafeText = joinSafe([which, one.redacted(`${says}.`).safe], safe` `);
  return refuse(UNREAD[reason], sentence);
}

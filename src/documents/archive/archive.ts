import type { Context } from '../context.ts';
import type { Edit, Left, Opened, Opening, Refused, Written } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { type Flow, flow } from '../flow.ts';
import { copyName } from '../copy-name.ts';
import { edited } from '../edited.ts';
import { within } from '../within.ts';
import type { Entry } from './entry.ts';

/** Puts entries together as an archive. */
export type Pack = (entries: readonly Packed[]) => Uint8Array | Promise<Uint8Array>;

/** A file or a folder of a copy. */
export type Packed = Extract<Entry, { readonly kind: 'file' | 'folder' }>;

/**
 * Opens what lies in an archive, each file by the reader of its kind. A file that cannot be read refuses the archive, or
 * is left out of the copy and told of where that is wanted.
 */
export async function openArchive(
  format: FormatName,
  entries: readonly Entry[],
  context: Context,
  pack: Pack,
): Promise<Opening> {
  const members: Member[] = [];
  const dropped: string[] = [];
  const left: Left[] = [];
  for (const [i, entry] of entries.entries()) {
    const number = `entry ${(i + 1).toLocaleString('en-GB')} of ${entries.length.toLocaleString('en-GB')}`;
    const member = await openEntry(entry, i + 1, context);
    if (member.kind === 'member') members.push(member);
    else if (member.kind === 'dropped') dropped.push(`${number}, ${member.says}`);
    else if (context.leaveOut && context.budget.bytes > 0)
      left.push({ reason: member.reason, says: `${number} ${member.says}` });
    else return { ...member, says: `holds ${number}, which ${member.says}` };
  }
  return { kind: 'opened', document: archiveOf(format, members, { dropped, left }, pack) };
}

interface Member {
  readonly kind: 'member';
  readonly number: number;
  readonly entry: Packed;
  /** Null for a folder. */
  readonly document: Opened | null;
}

async function openEntry(
  entry: Entry,
  number: number,
  context: Context,
): Promise<Member | Extract<Entry, { readonly kind: 'dropped' }> | Refused> {
  if (entry.kind === 'dropped') return entry;
  if (entry.kind === 'unread') return entry.refused;
  if (entry.kind === 'folder') return { kind: 'member', number, entry, document: null };
  const opening = await context.open(entry.bytes, entry.name);
  return opening.kind === 'refused' ? opening : { kind: 'member', number, entry, document: opening.document };
}

function archiveOf(
  format: FormatName,
  members: readonly Member[],
  { dropped, left }: Pick<Required<Opened>, 'dropped' | 'left'>,
  pack: Pack,
): Opened {
  const names = flow('names of files');
  for (const [i, { number, entry }] of members.entries()) {
    names.mark(`name of file ${number}`);
    names.add(entry.name, i);
    names.gap('\n');
  }
  return {
    format,
    passages: [
      names.passage(),
      ...members.flatMap(
        ({ document, number }) => document?.passages.map((one) => within(one, `file ${number}`)) ?? [],
      ),
    ],
    left: [
      ...left,
      ...members.flatMap(
        ({ document, number }) =>
          document?.left?.map((one) => ({ ...one, says: `in file ${number}, ${one.says}` })) ?? [],
      ),
    ],
    dropped: [...dropped, ...new Set(members.flatMap(({ document }) => document?.dropped ?? []))],
    async write([ofNames = [], ...edits], values): Promise<Written> {
      const packed: Packed[] = [];
      const named = renamed(members, names, ofNames);
      let at = 0;
      for (const [i, { entry, document, number }] of members.entries()) {
        const name = named[i] ?? entry.name;
        if (document === null || entry.kind === 'folder') {
          packed.push({ ...entry, name });
          continue;
        }
        const made = await document.write(edits.slice(at, at + document.passages.length), values);
        at += document.passages.length;
        if (made.kind === 'refused') return { ...made, says: `holds file ${number}, which ${made.says}` };
        packed.push({ ...entry, name, bytes: made.bytes });
      }
      return { kind: 'written', bytes: await pack(packed) };
    },
  };
}

/** The names of the copies; where two became one, they are told apart by a number. */
function renamed(members: readonly Member[], names: Flow, edits: readonly Edit[]): string[] {
  const bySlot = names.bySlot(edits);
  const taken = new Set<string>();
  return members.map(({ entry: { name } }, i) => {
    const wanted = copyName(edited(name, bySlot.get(i) ?? []));
    let free = wanted;
    for (let number = 2; taken.has(free); number += 1) free = `${number}-${wanted}`;
    taken.add(free);
    return free;
  });
}

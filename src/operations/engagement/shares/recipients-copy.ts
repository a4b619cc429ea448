import type { ShareId } from '../../../domain/engagement/events.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { SafeText } from '../../../domain/kit/safe-text.ts';
import type { EngagementFileRow } from '../../../store/types.ts';
import type { Context, StreamId } from '../../context.ts';
import { openFile, putFile } from '../files.ts';
import { unread } from '../unread-document.ts';
import { shortOf } from './link.ts';

interface Wanted {
  readonly engagement: StreamId;
  readonly share: ShareId;
  /** The file that was released. */
  readonly master: EngagementFileRow;
  readonly recipient: SafeText;
  readonly email: SafeText;
  readonly until: Millis;
}

/** Writes the recipient's name into a released file, has it proved again, and keeps it sealed. */
export async function makeCopy(ctx: Context, wanted: Wanted): Promise<Result<EngagementFileRow>> {
  const { engagement, share, master, recipient, email, until } = wanted;
  const bytes = await openFile(ctx, master);
  if (bytes === null) return refuse('unknown-part');
  const { form, key } = master;
  const who = { name: String(recipient), email: String(email), ends: until, share: shortOf(share) };
  const reading = ctx.documents.begin();
  try {
    const made = await reading.forRecipient({ name: fileName(form), bytes }, who, NOTHING_MET);
    if (made.kind === 'refused' && made.reason === 'unknown') return refuse('cannot-carry-name');
    if (made.kind !== 'made') return unread(made);
    return done(await putFile(ctx, { engagement, role: 'copy', of: share, form, key }, made.bytes));
  } finally {
    reading.end();
  }
}

/** The originals are gone by now, and no value of theirs is known: what is found in the copy is held against the released file. */
const NOTHING_MET = {
  kind: 'learned',
  learned: [],
  choices: { audience: 'customer', stay: [], references: [] },
} as const;

/** A name of ours: it says of what kind the file is, and nothing else. */
export function fileName(form: string): string {
  return `report.${form}`;
}

/** The recipient's copy of a share, opened; null where it was destroyed. */
export async function copyOf(ctx: Context, engagement: StreamId, share: ShareId): Promise<Uint8Array | null> {
  const files = await ctx.store.engagementFiles(engagement);
  const row = files.find(({ role, of }) => role === 'copy' && of === share);
  return row === undefined ? null : openFile(ctx, row);
}

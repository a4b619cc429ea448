import type { EngagementView } from '../../../../operations/engagement/views.ts';
import { call } from '../../../api.ts';
import { randomKey } from '../../../parts/keys.ts';
import { Problem } from '../../../problem.ts';
import { sessionEnded } from '../../../session.ts';
import type { ChosenFile } from './chosen-files.ts';
import { MOST_BYTES, sentDocument } from './sent-document.ts';
import type { Sent } from './upload-queue.ts';
import { WORDS } from './words.ts';

/** Under which key a file travels: one whose end nobody knows is sent again under the same, so that it comes in once. */
export type UploadKeys = WeakMap<File, string>;

/** Sends a file into an engagement, as a document of its own or as the newest version of the one that has its name. */
export async function sendDocument(
  { name, file }: ChosenFile,
  view: Pick<EngagementView, 'engagement' | 'documents'>,
  keys: UploadKeys,
  onDone: (now: EngagementView) => void,
): Promise<Sent> {
  if (file.size > MOST_BYTES) return { is: 'refused', says: WORDS.add.tooLarge };
  if (file.size === 0) return { is: 'refused', says: WORDS.add.empty };
  const read = await sentDocument(file).catch(() => null);
  if (read === null) return { is: 'refused', says: WORDS.add.unreadable };
  const key = keys.get(file) ?? randomKey();
  keys.set(file, key);
  const before = view.documents.find((one) => one.name === name);
  const input = { engagement: view.engagement, name, file: read };
  try {
    onDone(
      before === undefined
        ? await call('engagement.addDocument', input, key)
        : await call('engagement.addVersion', { ...input, document: before.document }, key),
    );
    return { is: 'done' };
  } catch (error) {
    return notSent(error);
  }
}

function notSent(error: unknown): Sent {
  if (!(error instanceof Problem)) throw error;
  if (error.reason === 'already-done') return { is: 'unchanged' };
  const says = [error.message, ...error.fields.values()].join(' ');
  if (error.status === 401) sessionEnded();
  // what is true of the session and the connection is true of every other file
  if (error.status === 401 || error.status === 0) return { is: 'halt', says };
  return { is: error.isDecided ? 'refused' : 'failed', says };
}

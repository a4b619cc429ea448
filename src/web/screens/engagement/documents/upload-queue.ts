import type { ChosenFile } from './chosen-files.ts';

/** How it stands with one file. */
export type Upload = ChosenFile &
  (
    | { readonly is: 'waiting' | 'busy' | 'done' | 'unchanged' }
    /** The server took a look and said no: trying again changes nothing. */
    | { readonly is: 'refused'; readonly says: string }
    /** It never came to an answer: it may be tried again. */
    | { readonly is: 'failed'; readonly says: string }
  );

/** What became of a file that was sent. */
export type Sent =
  | { readonly is: 'done' | 'unchanged' }
  | { readonly is: 'refused' | 'failed'; readonly says: string }
  /** Nothing can be sent any more, such as when the session ended: this file and the rest wait. */
  | { readonly is: 'halt'; readonly says: string };

/**
 * Sends files one after the other and shows after each step how it stands. What was sent before is not sent again, so that the
 * same list can be given once more after something failed.
 */
export async function sendInOrder(
  uploads: readonly Upload[],
  send: (file: ChosenFile) => Promise<Sent>,
  show: (uploads: readonly Upload[]) => void,
): Promise<readonly Upload[]> {
  let all: readonly Upload[] = uploads;
  const set = (index: number, upload: Upload) => {
    all = all.with(index, upload);
    show(all);
  };
  for (const [index, { is, name, file }] of uploads.entries()) {
    if (is !== 'waiting' && is !== 'failed') continue;
    set(index, { name, file, is: 'busy' });
    const sent = await send({ name, file });
    set(index, sent.is === 'halt' ? { name, file, is: 'failed', says: sent.says } : { name, file, ...sent });
    if (sent.is === 'halt') break;
  }
  return all;
}

import { useRef, useState } from 'react';
import { call } from '../../../api.ts';
import { randomKey } from '../../../parts/keys.ts';
import { Problem } from '../../../problem.ts';
import { useEngagement } from '../context.ts';
import { MOST_BYTES, sentDocument } from './sent-document.ts';
import { WORDS } from './words.ts';

/** Where one of the chosen files has come to. */
export type Uploaded = { readonly key: number; readonly name: string } & (
  | { readonly state: 'waiting' | 'busy' | 'done' }
  | { readonly state: 'refused'; readonly says: string }
);

/** Sends files one after the other; one that is refused does not keep the others back. */
export function useUpload() {
  const { view, finish } = useEngagement();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const queue = useRef(Promise.resolve());
  const last = useRef(0);

  const set = (key: number, now: Pick<Uploaded, 'state'> & { readonly says?: string }) =>
    setFiles((before) => before.map((one) => (one.key === key ? stateOf(one, now) : one)));

  const sendOne = async (key: number, file: File): Promise<boolean> => {
    set(key, { state: 'busy' });
    const says = await refusalOf(file, async () => {
      const sent = await sentDocument(file);
      const input = { engagement: view.engagement, name: nameOf(file), file: sent };
      finish(await call('engagement.addDocument', input, randomKey()), '');
    });
    set(key, says === null ? { state: 'done' } : { state: 'refused', says });
    return says === null;
  };

  const send = (chosen: readonly File[]) => {
    const numbered = chosen.map((file) => ({ key: (last.current += 1), file }));
    setFiles((before) => [
      ...before,
      ...numbered.map(({ key, file }) => ({ key, name: nameOf(file), state: 'waiting' as const })),
    ]);
    queue.current = queue.current.then(async () => {
      for (const { key, file } of numbered) await sendOne(key, file);
    });
  };
  return { files, send, clear: () => setFiles([]) };
}

/** From a folder with its way in it, so that two of one name can be told apart. */
function nameOf({ name, webkitRelativePath }: File): string {
  return (webkitRelativePath || name).slice(-200);
}

/** Why a file was not taken; null where it was. */
async function refusalOf(file: File, send: () => Promise<void>): Promise<string | null> {
  if (file.size > MOST_BYTES) return WORDS.add.tooLarge;
  if (file.size === 0) return WORDS.add.empty;
  try {
    await send();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.message, ...error.fields.values()].join(' ');
  }
}

function stateOf(
  { key, name }: Uploaded,
  { state, says = '' }: Pick<Uploaded, 'state'> & { readonly says?: string },
): Uploaded {
  return state === 'refused' ? { key, name, state, says } : { key, name, state };
}

import { useRef, useState } from 'react';
import { useEngagement } from '../context.ts';
import type { ChosenFile } from './chosen-files.ts';
import { sendDocument, type UploadKeys } from './send-document.ts';
import { sendInOrder, type Upload } from './upload-queue.ts';

/** Sends files one after the other; one that is refused does not keep the others back. */
export function useUpload() {
  const { view, finish } = useEngagement();
  const [files, setFiles] = useState<readonly Upload[]>([]);
  const [busy, setBusy] = useState(false);
  const keys = useRef<UploadKeys>(new WeakMap());

  const run = async (list: readonly Upload[]) => {
    setBusy(true);
    setFiles(list);
    await sendInOrder(list, (chosen) => sendDocument(chosen, view, keys.current, (now) => finish(now, '')), setFiles);
    setBusy(false);
  };
  return {
    files,
    busy,
    send(chosen: readonly ChosenFile[]) {
      if (chosen.length > 0) void run([...files, ...chosen.map((one) => ({ ...one, is: 'waiting' as const }))]);
    },
    again: () => void run(files),
    clear: () => setFiles([]),
  };
}

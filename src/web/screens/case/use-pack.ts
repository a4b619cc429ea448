import { useState } from 'react';
import type { CaseView } from '../../../operations/views.ts';
import { fetchPack } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Problem } from '../../problem.ts';
import { WORDS } from './words.ts';

export interface Pack {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly fetch: () => void;
}

/** Fetches the case's pack and hands it to the browser as a download. */
export function usePack({ case: id, number }: Pick<CaseView, 'case' | 'number'>): Pack {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { name, bytes } = await fetchPack({ case: id });
      const file = name === 'pack.zip' ? `${number}.zip` : name;
      saveFile(file, bytes);
      announce(WORDS.exported(file));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, fetch: () => void run() };
}

import { useEffect, useRef, useState } from 'react';
import type { ImportView } from '../../../operations/inventory/views.ts';
import { queries } from '../../session.ts';
import { startReading, type Chosen, type Ended, type Progress, type Reading } from './reading.ts';

/** How far one import is. */
export type ImportState =
  | { readonly is: 'choosing'; readonly ended: Ended | null }
  | { readonly is: 'reading'; readonly chosen: Chosen; readonly progress: Progress }
  | { readonly is: 'read'; readonly staged: ImportView }
  | { readonly is: 'applied'; readonly applied: ImportView };

export interface ImportRun {
  readonly state: ImportState;
  readonly start: (chosen: Chosen) => void;
  /** Ends the reading. */
  readonly cancel: () => void;
  readonly applied: (view: ImportView) => void;
  /** Back to the beginning. */
  readonly again: () => void;
}

/** One import from the choice of files to what came of it. Leaving the page while files are read ends it. */
export function useImport(): ImportRun {
  const [state, setState] = useState<ImportState>({ is: 'choosing', ended: null });
  const reading = useRef<Reading | null>(null);
  useEffect(() => () => reading.current?.cancel(), []);
  useWarningBeforeLeaving(state.is === 'reading');

  const start = (chosen: Chosen) => {
    setState({ is: 'reading', chosen, progress: { records: 0, unreadable: 0, file: null } });
    reading.current = startReading(chosen, {
      onProgress: (progress) => setState({ is: 'reading', chosen, progress }),
      onRead: (staged) => setState({ is: 'read', staged }),
      onEnded: (ended) => setState({ is: 'choosing', ended }),
    });
  };
  const again = () => {
    reading.current?.cancel();
    setState({ is: 'choosing', ended: null });
    void queries.invalidateQueries({ queryKey: ['imports'] });
  };
  const applied = (view: ImportView) => {
    setState({ is: 'applied', applied: view });
    for (const queryKey of [['imports'], ['identities'], ['identity']]) void queries.invalidateQueries({ queryKey });
  };
  return { state, start, cancel: again, applied, again };
}

/** The browser asks in its own words before it throws work away. */
function useWarningBeforeLeaving(isWorking: boolean): void {
  useEffect(() => {
    if (!isWorking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWorking]);
}

import { useEffect, useRef, useState } from 'react';
import type { ImportView } from '../../../operations/inventory/views.ts';
import { queries } from '../../session.ts';
import { startReading, type Reading } from './reading.ts';
import type { Chosen, ImportState } from './states.ts';

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
  const [state, setState] = useState<ImportState>({ is: 'choosing', ended: null, before: null });
  const reading = useRef<Reading | null>(null);
  useEffect(() => () => void reading.current?.cancel(), []);
  useWarningBeforeLeaving(state.is === 'reading');

  const start = (chosen: Chosen) => {
    setState({ is: 'reading', chosen, progress: { records: 0, unreadable: 0, file: null } });
    reading.current = startReading(chosen, {
      onProgress: (progress) => setState({ is: 'reading', chosen, progress }),
      onRead: (staged) => setState({ is: 'read', staged }),
      onEnded: (ended) => setState({ is: 'choosing', ended, before: chosen }),
    });
  };
  const begin = (before: Chosen | null) => {
    setState({ is: 'choosing', ended: null, before });
    void queries.invalidateQueries({ queryKey: ['imports'] });
  };
  const applied = (view: ImportView) => {
    setState({ is: 'applied', applied: view });
    for (const queryKey of [['imports'], ['identities'], ['identity']]) void queries.invalidateQueries({ queryKey });
  };
  const cancel = async () => {
    const chosen = state.is === 'reading' ? state.chosen : null;
    begin(chosen);
    await reading.current?.cancel();
    void queries.invalidateQueries({ queryKey: ['imports'] });
  };
  return { state, start, cancel: () => void cancel(), applied, again: () => begin(null) };
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

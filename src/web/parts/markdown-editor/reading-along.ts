import type { ChangeDesc, Extension } from '@codemirror/state';
import { ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { setFound } from './found-marks.ts';
import type { Ask, Found, Told } from './messages.ts';
import type { SectionLeft, TemplateSection } from './sections.ts';

export interface Listener {
  /** In places of the text as it is now. */
  readonly onFound: (found: readonly Found[]) => void;
  readonly onLeft: (left: readonly SectionLeft[]) => void;
  /** The worker cannot be had: nothing is shown while typing. */
  readonly onGone: () => void;
}

/** Has a worker of its own read along. Each key press costs the page the sending of what changed, however long the text is. */
export function readingAlong(sections: readonly TemplateSection[], listener: Listener): Extension {
  return ViewPlugin.define((view) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const ask = (question: Ask) => worker.postMessage(question);
    /** Changes that the worker may not have known when it spoke. */
    let unseen: Sent[] = [];
    let number = 0;

    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.is === 'left') return listener.onLeft(data.left);
      unseen = unseen.filter((sent) => sent.number > data.number);
      const found = data.found.flatMap((one) => moved(one, unseen));
      view.dispatch({ effects: setFound.of(found) });
      listener.onFound(found);
    });
    worker.addEventListener('error', () => listener.onGone());
    ask({ is: 'open', text: view.state.doc.toString(), sections });
    return {
      update({ docChanged, changes }: ViewUpdate) {
        if (!docChanged) return;
        number += 1;
        unseen.push({ number, changes: changes.desc });
        ask({ is: 'changed', number, changes: changes.toJSON() });
      },
      destroy: () => worker.terminate(),
    };
  });
}

interface Sent {
  readonly number: number;
  readonly changes: ChangeDesc;
}

function moved(found: Found, unseen: readonly Sent[]): Found[] {
  let { from, to } = found;
  for (const { changes } of unseen) [from, to] = [changes.mapPos(from, 1), changes.mapPos(to, -1)];
  return from < to ? [{ ...found, from, to }] : [];
}

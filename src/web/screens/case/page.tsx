import type { CaseView } from '../../../operations/views.ts';
import { useShortcuts, type Shortcut } from '../../parts/shortcuts.ts';
import { Actions } from './actions.tsx';
import { CaseOnPage, type CaseContext } from './context.ts';
import { Consumers } from './consumers.tsx';
import { Credentials } from './credentials.tsx';
import { Evidence } from './evidence.tsx';
import { Exemptions } from './exemptions.tsx';
import { FORM_WORDS } from './forms/words.ts';
import { CaseHead } from './head.tsx';
import { Notices } from './notices.tsx';
import { Reports } from './reports.tsx';
import { Requests } from './requests/requests.tsx';
import { Standing } from './standing.tsx';
import { TaskPanel } from './task-panel.tsx';
import { Threads } from './threads.tsx';
import { Trace } from './trace.tsx';
import { usePack } from './use-pack.ts';
import { useTask } from './use-task.ts';
import { keyOf, VERBS } from './verbs.ts';
import { WhatItIs } from './what-it-is.tsx';
import { WORDS } from './words.ts';

/** The case on one screen: on the left what is known, on the right what is owed and the form that settles it. */
export function CasePage({ view, asked }: { view: CaseView; asked: string }) {
  const { task, context } = useTask(view, asked);
  const pack = usePack(view);
  useShortcuts(shortcutsOf(context, pack.fetch));
  return (
    <CaseOnPage value={context}>
      <div className="page case">
        <CaseHead pack={pack} />
        <aside className="case-side" aria-label={WORDS.standing.title}>
          {task === null ? <Standing /> : <TaskPanel key={keyOf(task)} task={task} />}
        </aside>
        <div className="case-body">
          <Notices />
          <Reports />
          <WhatItIs />
          <Credentials />
          <Requests />
          <Actions />
          <Exemptions />
          <Consumers />
          <Threads />
          <Evidence />
          <Trace />
        </div>
      </div>
    </CaseOnPage>
  );
}

function shortcutsOf({ view, may, open, leave }: CaseContext, fetchPack: () => void): readonly Shortcut[] {
  const verbs = VERBS.flatMap((verb) => {
    const { key, open: says } = FORM_WORDS[verb];
    return key !== undefined && may(verb) ? [{ key, says, run: () => open({ verb, about: null }) }] : [];
  });
  return [
    { key: 'n', says: WORDS.keys.next, run: () => document.querySelector<HTMLElement>('[data-next]')?.click() },
    ...verbs,
    { key: 't', says: WORDS.keys.trace, run: () => document.getElementById('trace')?.focus() },
    ...(view.may.includes('ledger.pack') ? [{ key: 'e', says: WORDS.keys.pack, run: fetchPack }] : []),
    { key: 'Escape', says: WORDS.keys.close, run: leave },
  ];
}

import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { go, usePlace } from '../../parts/router.tsx';
import { queries } from '../../session.ts';
import type { CaseContext } from './context.ts';
import { nextStep } from './next-step.ts';
import { taskInAddress } from './task-in-address.ts';
import { keyOf, may, type Task, type Verb } from './verbs.ts';
import { WORDS } from './words.ts';

/** Which form is open, and where the focus goes back to. `asked` is the name under which the case was fetched. */
export function useTask(view: CaseView, asked: string): { readonly task: Task | null; readonly context: CaseContext } {
  const { path, query } = usePlace();
  const [task, setTask] = useState(() => taskInAddress(view, query));
  const [isRefused] = useState(() => query.has('form') && task === null);
  useEffect(() => {
    if (!isRefused) return;
    announce(WORDS.notNow);
    go(path, 'replace');
  }, [isRefused, path]);
  const [keptByTask] = useState(() => new Map<string, Map<string, string>>());
  const opener = useRef<HTMLElement | null>(null);

  const leave = () => {
    if (task === null) return;
    setTask(null);
    // what another page has asked for is done
    if (query.size > 0) go(path, 'replace');
    // After the page without the form has been drawn: the opener may have gone, then the list of what is owed gets it.
    setTimeout(() => {
      const place =
        opener.current?.isConnected === true ? opener.current : document.querySelector<HTMLElement>('#standing');
      place?.focus();
    });
  };
  const show = (now: CaseView) => {
    queries.setQueryData(['case', asked], now);
    void queries.invalidateQueries({ queryKey: ['queue'] });
  };
  const context: CaseContext = {
    view,
    kept: task === null || SECRET.includes(task.verb) ? null : keptFor(keptByTask, keyOf(task)),
    may: (verb) => may(view, verb),
    open: (next) => {
      if (document.activeElement instanceof HTMLElement && task === null) opener.current = document.activeElement;
      setTask(next);
      announce('');
    },
    leave,
    show,
    finish: (now, says) => {
      show(now);
      if (task !== null) keptByTask.delete(keyOf(task));
      leave();
      announce([says, nextStep(now)?.says].filter((part) => part !== undefined).join(' Next: '));
    },
  };
  return { task, context };
}

/** What is typed into these forms is a secret itself, and is never kept. */
const SECRET: readonly Verb[] = ['redact', 'probe'];

/** The typed words of one task. */
function keptFor(all: Map<string, Map<string, string>>, key: string): Map<string, string> {
  const known = all.get(key) ?? new Map<string, string>();
  all.set(key, known);
  return known;
}

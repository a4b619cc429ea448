import { useState } from 'react';
import type { IdentityView } from '../../../operations/identity/views.ts';
import { announce } from '../../parts/announce.tsx';
import { go } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { queries } from '../../session.ts';
import { Behaviours } from './behaviours.tsx';
import { IdentityOnPage, type IdentityContext, type Task } from './context.ts';
import { Credentials } from './credentials.tsx';
import { Entitlements } from './entitlements.tsx';
import { FORMS } from './forms/index.ts';
import { IdentityHead } from './head.tsx';
import { Notices } from './notices.tsx';
import { SeenIn } from './seen-in.tsx';
import { Snapshots } from './snapshots.tsx';
import { Standing } from './standing.tsx';
import { Trace } from './trace.tsx';
import { WORDS } from './words.ts';

/** One identity: beside it who answers for it and what it is for, below it what it has, may do and was part of. */
export function IdentityPage({ view }: { view: IdentityView }) {
  const [task, setTask] = useState<Task | null>(null);
  const context = contextOf(view, setTask);
  useShortcuts([
    ...(context.may('confirmOwner')
      ? [{ key: 'o', says: WORDS.keys.owner, run: () => context.open({ verb: 'confirmOwner', about: null }) }]
      : []),
    { key: 't', says: WORDS.keys.trace, run: () => document.getElementById('trace')?.focus() },
    { key: 'u', says: WORDS.keys.back, run: () => go('/identities') },
  ]);
  const Form = task === null ? null : FORMS[task.verb];
  return (
    <IdentityOnPage value={context}>
      <div className="page case">
        <IdentityHead />
        <Standing />
        <div className="case-body">
          <Notices />
          <Credentials />
          <Entitlements />
          <Snapshots />
          <Behaviours />
          <SeenIn />
          <Trace />
        </div>
      </div>
      {Form !== null && <Form about={task?.about ?? null} />}
    </IdentityOnPage>
  );
}

function contextOf(view: IdentityView, setTask: (task: Task | null) => void): IdentityContext {
  return {
    view,
    may: (verb) => view.may.includes(`identity.${verb}`),
    open: setTask,
    leave: () => setTask(null),
    finish: (now, says) => {
      queries.setQueryData(['identity', view.identity], now);
      void queries.invalidateQueries({ queryKey: ['identities'] });
      setTask(null);
      announce(says);
    },
  };
}

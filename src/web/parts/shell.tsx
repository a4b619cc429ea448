import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MeView } from '../../operations/views.ts';
import { call } from '../api.ts';
import { signedOut } from '../session.ts';
import { Brand } from './brand.tsx';
import { Button } from './button.tsx';
import { helpFor } from './help-for.ts';
import { mayAdminister, mayOpenEngagements, mayReadCases, mayReadIdentities } from './rights.ts';
import { go, Link, usePlace } from './router.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useShortcuts } from './shortcuts.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { useSubmit } from './use-submit.ts';

/** What surrounds every screen of somebody who is in, and the verifier for everybody. */
export function Shell({ me, children }: { me: MeView | null; children: ReactNode }) {
  const [helping, setHelping] = useState(false);
  const main = useFocusOnArrival();
  const hasEngagements = useHasEngagements(me);
  const { path } = usePlace();
  useShortcuts([
    { key: '?', says: 'Show these keys', run: () => setHelping(true) },
    ...(me === null
      ? []
      : [{ key: 'g', says: mayReadCases(me) ? 'Go to the queue' : 'Go to the start', run: () => go('/') }]),
  ]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <Brand />
        <nav aria-label="Desk">
          <ul>
            {placesFor(me, hasEngagements).map(({ to, name }) => (
              <Place key={to} to={to} name={name} />
            ))}
          </ul>
        </nav>
        <div className="bar-end">
          {me !== null && (
            <Link to="/account" className="who">
              <span className="unseen">Your account: </span>
              {me.name}
            </Link>
          )}
          {me !== null && <SignOut />}
          <Link to={helpFor(path, me)} className="bar-help">
            Help
          </Link>
          <Button tone="quiet" onClick={() => setHelping(true)}>
            Keys <kbd aria-hidden="true">?</kbd>
          </Button>
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {helping && <ShortcutHelp onClose={() => setHelping(false)} />}
    </>
  );
}

function Place({ to, name }: { to: string; name: string }) {
  const { path } = usePlace();
  const here = path === to || (BELOW[to] ?? []).some((below) => path.startsWith(below));
  return (
    <li>
      <Link to={to} aria-current={here ? 'page' : undefined}>
        {name}
      </Link>
    </li>
  );
}

/** Ends this session alone; the page of one's account ends the others. */
function SignOut() {
  const { busy, send } = useSubmit('people.endSession');
  const leave = async () => {
    if ((await send({})) === null) return;
    signedOut();
    go('/');
  };
  return (
    <Button tone="quiet" busy={busy} onClick={leave}>
      Sign out
    </Button>
  );
}

function placesFor(me: MeView | null, hasEngagements: boolean) {
  if (me === null) return [{ to: '/', name: 'Sign in' }, VERIFY];
  const reads = mayReadIdentities(me);
  const identities = reads ? [{ to: '/identities', name: 'Identities' }] : [];
  const engagements = hasEngagements ? [{ to: '/engagements', name: 'Engagements' }] : [];
  const patterns = reads ? [{ to: '/patterns', name: 'Patterns' }] : [];
  const admin = mayAdminister(me) ? [{ to: '/admin', name: 'Administration' }] : [];
  const first = { to: '/', name: mayReadCases(me) ? 'Queue' : 'Start' };
  return [first, ...identities, ...engagements, ...patterns, ...admin, VERIFY];
}

/** Places that belong to one in the bar. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '/': ['/cases/'],
  '/identities': ['/identities/', '/import'],
  '/engagements': ['/engagements/'],
  '/patterns': ['/coverage'],
  '/admin': ['/admin/', '/people'],
};

/** Whoever belongs to one is led to it, and whoever may open the first. */
function useHasEngagements(me: MeView | null): boolean {
  const mayOpen = mayOpenEngagements(me);
  const { data } = useQuery({
    queryKey: ['engagements'],
    queryFn: () => call('engagement.list', {}),
    enabled: me !== null && !mayOpen,
    staleTime: 60_000,
  });
  return mayOpen || (me !== null && (data?.engagements.length ?? 0) > 0);
}

const VERIFY = { to: '/verify', name: 'Verify a pack' };

/** A new place starts at its content for the keyboard and the screen reader too, but not on the first load. */
function useFocusOnArrival() {
  const { path } = usePlace();
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}

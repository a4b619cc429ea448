import { lazy } from 'react';
import type { MeView } from '../operations/views.ts';
import { Announcer } from './parts/announce.tsx';
import { isOpenToAll } from './parts/help-for.ts';
import { Loading } from './parts/loading.tsx';
import { PartOfDesk } from './parts/part-of-desk.tsx';
import { mayReadCases } from './parts/rights.ts';
import { usePlace } from './parts/router.tsx';
import { Shell } from './parts/shell.tsx';
import { CaseScreen } from './screens/case/case.tsx';
import { Invitation } from './screens/door/invitation.tsx';
import { Prove } from './screens/door/prove.tsx';
import { Recovery } from './screens/door/recovery.tsx';
import { Proved } from './screens/door/proved.tsx';
import { SetUp } from './screens/door/set-up.tsx';
import { SignIn, SignInAgain } from './screens/door/sign-in.tsx';
import { Nowhere } from './screens/nowhere.tsx';
import { Queue } from './screens/queue/queue.tsx';
import { Start } from './screens/start/start.tsx';
import { useMe, useSessionEnded } from './session.ts';
import { useProving } from './step-up.ts';

/** Fetched when somebody opens it: nobody else needs the verifier. */
const Verify = lazy(() => import('./screens/verify/verify.tsx'));

/** The same for what belongs to the inventory: whoever works through the queue may never open it. */
const Identities = lazy(() => import('./screens/identities/identities.tsx'));
const Identity = lazy(() => import('./screens/identity/identity.tsx'));
const Import = lazy(() => import('./screens/import/import.tsx'));

/** What belongs to engagements: only whoever delivers reports opens it. */
const Engagements = lazy(() => import('./screens/engagements/engagements.tsx'));
const Engagement = lazy(() => import('./screens/engagement/engagement.tsx'));
const Review = lazy(() => import('./screens/report-review/report-review.tsx'));
/** The editor is larger than all the rest. */
const ReportEditor = lazy(() => import('./screens/report-editor/report-editor.tsx'));

/** And for what is looked at over many cases. */
const Patterns = lazy(() => import('./screens/patterns/patterns.tsx'));
const Coverage = lazy(() => import('./screens/coverage/coverage.tsx'));

/** What is one's own. */
const Account = lazy(() => import('./screens/account/account.tsx'));

/** Read now and then. Each of its pages is fetched by itself. */
const Handbook = lazy(() => import('./screens/handbook/handbook.tsx'));

/** Only administrators look after the installation. */
const Admin = lazy(() => import('./screens/admin/admin.tsx'));

/** Which screen stands at which place. */
export function App() {
  return (
    <>
      <Screen />
      <Announcer />
    </>
  );
}

function Screen() {
  const { path } = usePlace();
  const me = useMe();
  const ended = useSessionEnded();
  const proving = useProving();
  if (path === '/set-up') return <SetUp />;
  if (path === '/invitation') return <Invitation />;
  if (path === '/recovery') return <Recovery />;
  if (path === '/proved') return <Proved />;
  if (me === undefined) return <Loading />;
  if (path === '/verify' || (me === null && isOpenToAll(path))) {
    return (
      <Shell me={me}>
        <PartOfDesk key={path}>{path === '/verify' ? <Verify /> : <Handbook me={me} />}</PartOfDesk>
      </Shell>
    );
  }
  if (me === null) return <SignIn />;
  return (
    <Shell me={me}>
      <PartOfDesk key={path}>
        <Room path={path} me={me} />
      </PartOfDesk>
      {ended && <SignInAgain email={me.email} />}
      {!ended && proving && <Prove />}
    </Shell>
  );
}

function Room({ path, me }: { path: string; me: MeView }) {
  const number = /^\/cases\/([\w-]{1,64})$/u.exec(path)?.[1];
  if (number !== undefined) return <CaseScreen key={number} number={number} />;
  if (path === '/') return mayReadCases(me) ? <Queue /> : <Start me={me} />;
  if (path === '/people' || path === '/admin' || path.startsWith('/admin/')) return <Admin />;
  if (path === '/identities') return <Identities />;
  const identity = /^\/identities\/([\w-]{1,64})$/u.exec(path)?.[1];
  if (identity !== undefined) return <Identity key={identity} identity={identity} />;
  if (path === '/engagements') return <Engagements />;
  const engagement = /^\/engagements\/([\w-]{1,64})$/u.exec(path)?.[1];
  if (engagement !== undefined) return <Engagement key={engagement} engagement={engagement} />;
  const [, reviewed, document] = /^\/engagements\/([\w-]{1,64})\/documents\/([\w-]{1,64})$/u.exec(path) ?? [];
  if (reviewed !== undefined && document !== undefined)
    return <Review key={path} engagement={reviewed} document={document} />;
  const [, reported, report] = /^\/engagements\/([\w-]{1,64})\/documents\/([\w-]{1,64})\/edit$/u.exec(path) ?? [];
  if (reported !== undefined && report !== undefined)
    return <ReportEditor key={path} engagement={reported} document={report} />;
  if (path === '/account') return <Account />;
  if (path === '/import') return <Import />;
  if (path === '/patterns') return <Patterns />;
  if (path === '/coverage') return <Coverage />;
  if (path === '/handbook' || path.startsWith('/handbook/')) return <Handbook me={me} />;
  return <Nowhere />;
}

import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { go } from '../../parts/router.tsx';
import { Section } from '../../parts/section.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { queries, signedOut } from '../../session.ts';
import { BROWSER_NAMES, PROOF_NAMES, SYSTEM_NAMES, WORDS } from './words.ts';

export function Sessions() {
  const list = useQuery({ queryKey: ['sessions'], queryFn: () => call('people.sessions', {}) });
  const all = useSubmit('people.signOut');
  const leave = async () => {
    if ((await all.send({})) === null) return;
    signedOut();
    go('/');
  };
  return (
    <Section title={WORDS.sessions.title} lead={WORDS.sessions.lead}>
      {list.isPending && <Loading says={WORDS.loading} />}
      {list.isError && <Failed error={list.error} onAgain={() => void list.refetch()} />}
      {list.isSuccess && (
        <ul className="rows">
          {list.data.sessions.map((session) => (
            <Row key={session.session} session={session} />
          ))}
        </ul>
      )}
      <div className="form-end">
        <Button tone="danger" busy={all.busy} onClick={leave}>
          {WORDS.sessions.all}
        </Button>
      </div>
      <Refusal problem={all.problem} />
    </Section>
  );
}

function Row({ session }: { session: SessionView }) {
  const { busy, problem, send } = useSubmit('people.endSession');
  const device = `${BROWSER_NAMES[session.browser]}, ${SYSTEM_NAMES[session.system]}`;
  const end = async () => {
    if ((await send({ session: session.session })) === null) return;
    announce(WORDS.sessions.ended);
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <li className="own-row">
      <div>
        <p>
          <strong>{device}</strong> {session.isThis && <span className="soft">({WORDS.sessions.this})</span>}
        </p>
        <p className="small soft">
          {WORDS.sessions.began} <Moment at={session.createdAt} /> {PROOF_NAMES[session.proof]}, {WORDS.sessions.seen}{' '}
          <Moment at={session.seenAt} />
        </p>
        <Refusal problem={problem} />
      </div>
      {!session.isThis && (
        <Button tone="quiet" busy={busy} onClick={end}>
          {WORDS.sessions.end}
          <span className="unseen">: {device}</span>
        </Button>
      )}
    </li>
  );
}

import type { ThreadView } from '../../../operations/case/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { Section } from '../../parts/section.tsx';
import { THREAD_KIND_NAMES } from '../../parts/trace-vocabulary.ts';
import { isHttps } from '../../parts/web-address.ts';
import { useCase } from './context.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';

const WORDS = TRACE_WORDS.threads;

/** Conversations elsewhere, each with what was said, by whom, and the digest of the words that are kept. */
export function Threads() {
  const { view, may } = useCase();
  if (view.threads.length === 0 && !may('linkThread')) return null;
  return (
    <Section title={WORDS.title} verbs={<VerbButton verb="linkThread" />}>
      {view.threads.length === 0 && <p className="soft">{WORDS.none}</p>}
      {view.threads.length > 0 && (
        <ul className="rows">
          {view.threads.map((thread) => (
            <Thread key={thread.thread} thread={thread} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Thread({ thread }: { thread: ThreadView }) {
  const { kind, author, excerpt, address, sha256, at } = thread;
  return (
    <li className="row-block">
      <p>
        <strong>{THREAD_KIND_NAMES[kind]}</strong> <SafeWords text={author} />{' '}
        <span className="small soft">
          {WORDS.linked} <Moment at={at} />
        </span>
      </p>
      <blockquote className="proof">
        <SafeWords text={excerpt} />
      </blockquote>
      <p className="small breakable">
        <span className="soft">{address}</span>{' '}
        {isHttps(address) && (
          <a href={address} rel="noreferrer noopener" target="_blank">
            {WORDS.open}
            <span className="unseen">: {WORDS.newTab}</span>
          </a>
        )}
      </p>
      <p className="small soft mono breakable" title={sha256}>
        {WORDS.digest} {sha256.slice(0, 16)}…
      </p>
    </li>
  );
}

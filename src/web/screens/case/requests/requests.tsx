import { Section } from '../../../parts/section.tsx';
import { useCase } from '../context.ts';
import { TRACE_WORDS } from '../trace-words.ts';
import { VerbButton } from '../verb-button.tsx';
import { Request } from './request.tsx';

const WORDS = TRACE_WORDS.requests;

/** What was asked to be changed in what an identity may do, and what became of it. */
export function Requests() {
  const { view, may } = useCase();
  if (view.requests.length === 0 && !(may('requestChange') && view.identities.length > 0)) return null;
  return (
    <Section title={WORDS.title} lead={WORDS.lead} verbs={<VerbButton verb="requestChange" />}>
      {view.requests.length === 0 && <p className="soft">{WORDS.none}</p>}
      {view.requests.length > 0 && (
        <ul className="rows">
          {view.requests.map((request) => (
            <Request key={request.request} request={request} />
          ))}
        </ul>
      )}
    </Section>
  );
}

import type { DocumentId } from '../../domain/engagement/events.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { valueSpans } from '../../redact/value-spans.ts';
import { engagementRef, id, secret } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { calledVersion } from './called-version.ts';
import { commandOf, decidedAll } from './decided.ts';
import { rescanned } from './rescanned.ts';
import { subjectByEngagement } from './subject.ts';
import { answer, answered } from './verb.ts';
import type { EngagementView } from './views.ts';

const LEAST = 4;
const MOST = 20_000;

/** What no detector saw: it goes wherever it stands, in this document and in those that come later. */
export const markFinding = operation({
  name: 'engagement.mark',
  summary: 'Mark words of a document that have to go, though nothing recognised them',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), document: id<'document'>(), words: secret(LEAST, MOST) },
  subject: subjectByEngagement,
  run: ({ document, words }, call) => marked(call, document, words),
  again: async (_input, call) => done(await answer(call)),
});

async function marked(call: Call, document: DocumentId, words: Secret): Promise<Result<Ran<EngagementView>>> {
  const { ctx, at } = call;
  const called = await calledVersion(call, document);
  if (!called.ok) return called;
  const { loaded, newest } = called.value;
  const { version } = newest;
  const made = await rescanned(call, called.value, (texts, before) => [
    ...before.filter((one) => one.marked),
    ...texts.flatMap((text, passage) =>
      words
        .use((raw) => valueSpans(text, [raw]))
        .map(({ start, end }) => ({
          ...MARK,
          finding: randomId<'document-finding'>(ctx.random),
          value: randomId<'value'>(ctx.random),
          passage,
          start,
          end,
        })),
    ),
  ]);
  if (!made.ok) return made;
  const { fresh, engagements, left } = made.value;
  if (fresh.length === 0) return refuse('no-such-text');
  const change = await decidedAll(
    call,
    loaded,
    ({ caller }) =>
      fresh.map((found) => commandOf('mark-finding', caller, at, { facts: { document, version, ...found }, text: {} })),
    { engagements },
  );
  return answered(call, change, () => ctx.engagementFiles.removeMany(left));
}

const MARK = { place: '', why: 'A person marked it', confidence: 1, marked: true } as const;

import { unseen } from '../../domain/identity/entitlement/unseen.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { storedText } from '../codec.ts';
import { caseRef, digest, id, list, moment, optional, text, whole } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import type { Ran } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { chosenChange } from './chosen-change.ts';
import { caseVerb, subjectCase } from './verb.ts';
import type { ChangePreviewView } from './views.ts';

const DAY = 86_400_000;
const MOST_ROWS = 500;
const LAST_ROW = 999_999;

const CHOICE = {
  identity: id<'identity'>(),
  before: digest(),
  after: digest(),
  add: list(whole(0, LAST_ROW), MOST_ROWS),
  remove: list(whole(0, LAST_ROW), MOST_ROWS),
  until: optional(moment()),
} as const;

export const previewChange = operation({
  name: 'case.previewChange',
  summary: 'Show exactly what would be asked for and signed: rows of a comparison, by their places, that shall change',
  changes: false,
  gives: 'the document that an approver would sign, its digest, and its rows in words',
  input: { case: caseRef(), ...CHOICE },
  subject: subjectByCase,
  async run(choice, call): Promise<Result<Ran<ChangePreviewView>>> {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (!loaded.state.identities.includes(choice.identity)) return refuse('unknown-identity');
    const chosen = await chosenChange(call.ctx, choice);
    if (!chosen.ok) return chosen;
    const { document, json, digest: diff, words } = chosen.value;
    const reserves = unseen([...document.add, ...document.remove]);
    return reads({ ...document, diff, document: json, words, unseen: reserves });
  },
});

/** Rows are chosen from a comparison of two snapshots; what is asked for is what they change in the newest one. */
export const requestChange = caseVerb({
  name: 'case.requestChange',
  verb: 'request-change',
  summary:
    'Ask for a change of what an identity may do: exactly what its preview showed, named by the digest, for how long and why',
  input: { ...CHOICE, diff: digest(), why: text(5_000) },
  async carry({ diff, why, ...choice }, { ctx, at }) {
    const chosen = await chosenChange(ctx, choice);
    if (!chosen.ok) return chosen;
    const { document, json, digest: made, words } = chosen.value;
    if (made !== diff) return refuse('other-diff');
    const { identity, before, after, until } = document;
    return done({
      facts: {
        request: randomId<'request'>(ctx.random),
        identity,
        before,
        after,
        diff,
        until,
        answerBy: at + ctx.promises.answerDays * DAY,
      },
      // every word of a snapshot was made safe when it was imported
      text: { why, diff: storedText(json), words: storedText(words.join('\n')) },
    });
  },
});

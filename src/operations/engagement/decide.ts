import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { ValueId } from '../../domain/engagement/events.ts';
import { DISPOSITIONS } from '../../domain/engagement/words.ts';
import type { Disposition } from '../../domain/engagement/words.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { RULES, actionFor, isIdentityKind } from '../../redact/policy/audiences.ts';
import { storedText } from '../codec.ts';
import { engagementRef, id, list, oneOf, optional, text } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import { commandOf, decidedAll } from './decided.ts';
import type { Doers } from './doers.ts';
import { caseForValue } from './open-case.ts';
import type { CaseForValue } from './open-case.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import type { LoadedEngagement } from './stream.ts';
import { answer, answered } from './verb.ts';
import type { EngagementView } from './views.ts';

const MOST_AT_ONCE = 500;

/** One decision for each value, wherever it stands. A credential that has to be rotated becomes a case at once. */
export const decideValues = operation({
  name: 'engagement.decide',
  summary: 'Decide what becomes of values that were found: redact, redact and rotate, keep, placeholder, or no secret',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: {
    engagement: engagementRef(),
    values: list(id<'value'>(), MOST_AT_ONCE),
    disposition: oneOf(DISPOSITIONS),
    reason: optional(text(2_000)),
  },
  subject: subjectByEngagement,
  async run({ values, disposition, reason }, call): Promise<Result<Ran<EngagementView>>> {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    return answered(
      call,
      await decided(
        call,
        loaded,
        values.map((value) => ({ value, disposition, reason })),
      ),
    );
  },
  again: async (_input, call) => done(await answer(call)),
});

/** The policy's word for every name that nobody decided about yet: most of them in one act. */
export const acceptPolicy = operation({
  name: 'engagement.acceptPolicy',
  summary: 'Decide about every identity reference that is undecided as the policy for customers says',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call): Promise<Result<Ran<EngagementView>>> {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const kinds = new Map((await call.ctx.store.engagementValues(loaded.head.id)).map((row) => [row.value, row.kind]));
    const open = loaded.state.values.filter((one) => one.class === 'identity' && one.disposition === null);
    if (open.length === 0) return refuse('nothing-to-change');
    return answered(
      call,
      await decided(
        call,
        loaded,
        open.map(({ value }) => byPolicy(value, kinds.get(value) ?? '')),
      ),
    );
  },
  again: async (_input, call) => done(await answer(call)),
});

interface Decision {
  readonly value: ValueId;
  readonly disposition: Disposition;
  readonly reason: SafeText | null;
}

function byPolicy(value: ValueId, kind: string): Decision {
  if (actionFor('customer', kind) !== 'keep') return { value, disposition: 'redact', reason: null };
  const because = isIdentityKind(kind) ? RULES[kind].because : '';
  return { value, disposition: 'keep', reason: safe`The policy for customers: ${storedText(because)}.` };
}

async function decided(call: Call, loaded: LoadedEngagement, all: readonly Decision[]): Promise<Result<Change>> {
  const { values } = loaded.state;
  const toRotate = all.filter(({ disposition }) => disposition === 'redact-and-rotate');
  const known = (id: ValueId) => values.find(({ value }) => value === id);
  if (toRotate.some(({ value }) => known(value)?.class !== 'secret'))
    return refuse('unknown-part', safe`Only a credential can be rotated.`);
  // first without the cases: they cost something, and whoever may not decide makes none
  const tried = await decidedAll(call, loaded, (by) => all.map((one) => decisionOf(call, by, one)));
  if (!tried.ok) return tried;
  const cases: CaseForValue[] = [];
  for (const { value } of toRotate)
    if (known(value)?.case === null) cases.push(await caseForValue(call, loaded, value));
  return decidedAll(
    call,
    loaded,
    (by) => [...all.map((one) => decisionOf(call, by, one)), ...opened(call, by, cases)],
    {
      cases: cases.map(({ change }) => change),
      rows: {
        fingerprints: cases.flatMap(({ fingerprints }) => fingerprints),
        outbox: cases.flatMap(({ outbox }) => outbox),
      },
      engagements: cases.map(({ row }) => ({ do: 'case' as const, row })),
    },
  );
}

function decisionOf({ at }: Call, { caller }: Doers, { value, disposition, reason }: Decision): EngagementCommand {
  const text = reason === null ? {} : { reason };
  return commandOf('decide-value', caller, at, { facts: { value, disposition }, text });
}

function opened({ at }: Call, { system }: Doers, cases: readonly CaseForValue[]): readonly EngagementCommand[] {
  return cases.map(({ row }) =>
    commandOf('open-case', system, at, { facts: { value: row.value, case: row.case }, text: {} }),
  );
}

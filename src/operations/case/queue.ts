import { needsWork } from '../../domain/case/progress.ts';
import { STAGES } from '../../domain/case/words.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { CaseRow } from '../../store/types.ts';
import { caseRef, list, name, oneOf, optional, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import type { QueueRowView, QueueView, Ring } from '../views.ts';
import { subjectCase } from './verb.ts';
import { numberOf, viewCase } from './view.ts';

/** The queue, sorted by what will break a promise first. */
export const queue = operation({
  name: 'case.queue',
  summary: 'List cases, the one whose promise breaks first on top',
  changes: false,
  gives: 'rows, the cursor of the next page and counts by stage',
  input: {
    stages: optional(list(oneOf(STAGES), STAGES.length)),
    words: optional(name()),
    after: optional(name(400)),
    limit: optional(whole(1, 200)),
  },
  async run({ stages, words, after, limit }, { ctx }) {
    const [page, counts] = await Promise.all([
      ctx.store.queue({
        limit: limit ?? 50,
        ...(stages === null ? {} : { stages }),
        ...(words === null ? {} : { words: String(words) }),
        ...(after === null ? {} : { after: String(after) }),
      }),
      ctx.store.queueCounts(),
    ]);
    const view: QueueView = { rows: page.rows.map(row), next: page.next, counts };
    return reads(view);
  },
});

export const show = operation({
  name: 'case.show',
  summary: 'Show one case: its ring, its trace, and what stands between it and closing',
  changes: false,
  gives: 'the case',
  input: { case: caseRef() },
  subject: subjectByCase,
  async run(_input, call) {
    const loaded = await subjectCase(call);
    return loaded === null ? refuse('not-found') : reads(await viewCase(call.ctx, call.actor, loaded));
  },
});

function row({ number, changedAt: _changedAt, ...rest }: CaseRow): QueueRowView {
  return { ...rest, number: numberOf(number), ring: smallRing(rest.stage, rest.verdict) };
}

/** The ring from the row alone; the case page has the exact one. */
function smallRing(stage: CaseRow['stage'], verdict: CaseRow['verdict']): Ring {
  const reached = { received: 1, classified: 2, acting: 2, verified: 4, told: 5, closed: 5, merged: 1 }[stage];
  const explains = verdict !== null && !needsWork(verdict) && stage !== 'acting' && stage !== 'verified';
  const arc = (at: number) => {
    if (explains && (at === 2 || at === 3)) return 'not-needed';
    if (at < reached) return 'done';
    return at === (explains && reached === 2 ? 4 : reached) ? 'now' : 'open';
  };
  return { received: arc(0), classified: arc(1), acted: arc(2), verified: arc(3), told: arc(4) };
}

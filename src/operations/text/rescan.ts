import { brand } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { LateFindingRow } from '../../store/types.ts';
import { caseRef } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { decided, subjectCase } from '../case/verb.ts';
import { lookAgain } from './look-again.ts';

/**
 * Looks through a case with the detectors of today and proposes what they find to be taken out. Nothing is changed by
 * it. What was proposed or declined before is not proposed again.
 */
export const rescan = operation({
  name: 'text.rescan',
  summary: 'Look through a case with the detectors of today, and propose what they find to be taken out',
  changes: true,
  gives: 'how many values are newly proposed',
  input: { case: caseRef() },
  subject: subjectByCase,
  async run(_input, call) {
    const { ctx } = call;
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const { id } = loaded.head;
    const [known, before] = await Promise.all([ctx.store.fingerprintsOfCase(id), ctx.store.lateFindingsOfCase(id)]);
    const seen = await lookAgain(ctx, loaded, known);
    const fresh = [...seen.values()].filter(
      ({ finding }) => !before.some(({ fingerprint }) => fingerprint === finding.fingerprint),
    );
    const rescans = [{ case: id, detectors: ctx.detectors }];
    const answer = () => Promise.resolve({ proposed: fresh.length });
    if (fresh.length === 0) return done({ change: { rows: { rescans } }, answer });
    const rows: LateFindingRow[] = fresh.map(({ finding, events, files }) => ({
      case: id,
      finding: randomId<'late-finding'>(ctx.random),
      fingerprint: finding.fingerprint,
      kind: finding.kind,
      places: events.size + files.size,
      confidence: Math.round(finding.confidence * 1000),
      state: 'proposed',
    }));
    const findings = rows.map(({ finding, kind }) => ({ id: finding, kind: brand<'credential-kind'>(kind) }));
    const change = await decided(call, loaded, 'propose-redaction', {
      facts: { findings, detectors: ctx.detectors },
      text: null,
      rows: { lateFindings: rows, rescans },
    });
    return change.ok ? done({ change: change.value, answer }) : change;
  },
});

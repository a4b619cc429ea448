import { CONTROL_IDS, FRAMEWORKS } from '../../domain/frameworks/catalogue.ts';
import type { ControlId } from '../../domain/frameworks/catalogue.ts';
import { Coverage, within } from '../../domain/metrics/coverage.ts';
import { numberOf } from '../case/view.ts';
import { oneOf, optional, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { ControlEvidenceView, CoverageView } from './views.ts';
import { catchUp, reviewed, WINDOW, windowOf } from './window.ts';

export const coverage = operation({
  name: 'review.coverage',
  summary: 'Count the cases and events that are evidence for each control of the frameworks',
  changes: false,
  gives: 'the frameworks with their controls, those without evidence too',
  input: WINDOW,
  async run(input, call) {
    const window = windowOf(input, call);
    const behind = await catchUp(call.ctx);
    const counted = new Coverage(window);
    for await (const row of reviewed(call.ctx, window)) counted.add(row);
    const byId = new Map(counted.rows().map((row) => [row.control, row]));
    const view: CoverageView = {
      ...window,
      behind,
      frameworks: FRAMEWORKS.map(({ controls, ...framework }) => ({
        ...framework,
        controls: controls.map((control) => {
          const { cases = 0, events = 0, last = null } = byId.get(control.id) ?? {};
          return { ...control, cases, events, last };
        }),
      })),
    };
    return reads(view);
  },
});

const [FIRST, ...OTHERS] = CONTROL_IDS;
if (FIRST === undefined) throw new Error('The catalogue of controls is empty.');
const CONTROLS: readonly [ControlId, ...ControlId[]] = [FIRST, ...OTHERS];

/** The cases and events behind one figure of the coverage. */
export const controlEvidence = operation({
  name: 'review.evidence',
  summary: 'List the cases and events that are evidence for one control',
  changes: false,
  gives: 'cases with the place, type and time of each event, and the cursor of the next page',
  input: {
    ...WINDOW,
    control: oneOf(CONTROLS),
    after: optional(whole(0, Number.MAX_SAFE_INTEGER)),
    limit: optional(whole(1, 100)),
  },
  async run({ control, after, limit, ...input }, call) {
    const { ctx } = call;
    const window = windowOf(input, call);
    const most = limit ?? 25;
    const rows: ControlEvidenceView['rows'][number][] = [];
    let [last, isMore] = [0, false];
    for await (const row of reviewed(ctx, window, after ?? 0)) {
      const events = within(row, window).filter(({ controls }) => controls.includes(control));
      if (events.length === 0) continue;
      isMore = rows.length === most;
      if (isMore) break;
      const shown = await ctx.store.caseRow(row.case);
      rows.push({
        case: row.case,
        number: numberOf(row.number),
        title: shown?.title ?? '',
        events: events.map(({ seq, type, at }) => ({ seq, type, at })),
      });
      last = row.number;
    }
    const view: ControlEvidenceView = { rows, next: isMore ? last : null };
    return reads(view);
  },
});

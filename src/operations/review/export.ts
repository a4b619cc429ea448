import { CATALOGUE_VERSION, FRAMEWORKS } from '../../domain/frameworks/catalogue.ts';
import type { ControlId } from '../../domain/frameworks/catalogue.ts';
import { within } from '../../domain/metrics/coverage.ts';
import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { csv } from './csv.ts';
import type { ExportView } from './views.ts';
import { catchUp, reviewed, WINDOW, windowOf } from './window.ts';
import type { Window } from './window.ts';

/** Events that one file holds; a spreadsheet takes about a million lines. */
const MOST_EVENTS = 50_000;

/** One event as evidence: `event` is its place in the case, as it stands in the trace and in the case's pack. */
interface Line {
  readonly case: string;
  readonly title: string;
  readonly event: number;
  readonly type: string;
  readonly at: string;
}

/** The coverage as a file: each control with every event that is evidence for it, and those without any. */
export const exportCoverage = operation({
  name: 'review.export',
  summary: 'Export the coverage of the frameworks with every event that is evidence, as CSV or JSON',
  changes: false,
  gives: 'a file: its name, its type and its content',
  input: { ...WINDOW, format: oneOf(['csv', 'json']) },
  async run({ format, ...input }, call) {
    const window = windowOf(input, call);
    await catchUp(call.ctx);
    const { lines, cut } = await collect(call.ctx, window);
    const name = `coverage-${day(window.from)}-to-${day(window.to)}.${format}`;
    const view: ExportView =
      format === 'csv'
        ? { name, type: 'text/csv; charset=utf-8', content: asCsv(lines), cut }
        : { name, type: 'application/json', content: asJson(lines, window, cut), cut };
    return reads(view);
  },
});

type Lines = ReadonlyMap<ControlId, readonly Line[]>;

async function collect(ctx: Context, window: Window): Promise<{ readonly lines: Lines; readonly cut: boolean }> {
  const lines = new Map<ControlId, Line[]>();
  let count = 0;
  for await (const row of reviewed(ctx, window)) {
    const events = within(row, window);
    if (events.length === 0) continue;
    const { title = '' } = (await ctx.store.caseRow(row.case)) ?? {};
    for (const { seq, type, at, controls } of events) {
      if (count === MOST_EVENTS) return { lines, cut: true };
      count += 1;
      const line = { case: numberOf(row.number), title, event: seq, type, at: new Date(at).toISOString() };
      for (const control of controls) {
        const own = lines.get(control);
        if (own === undefined) lines.set(control, [line]);
        else own.push(line);
      }
    }
  }
  return { lines, cut: false };
}

const HEAD = ['framework', 'version', 'control', 'title', 'cited as', 'case', 'case title', 'event', 'type', 'at'];

type Cells = readonly (string | number | null)[];

function asCsv(lines: Lines): string {
  const rows = FRAMEWORKS.flatMap(({ name, version, controls }) =>
    controls.flatMap((control): readonly Cells[] => {
      const about = [name, version, control.id, control.title, control.citedAs.join(' ')];
      const own = lines.get(control.id) ?? [];
      if (own.length === 0) return [[...about, null, null, null, null, null]];
      return own.map((line) => [...about, line.case, line.title, line.event, line.type, line.at]);
    }),
  );
  return csv([HEAD, ...rows]);
}

function asJson(lines: Lines, { from, to }: Window, cut: boolean): string {
  const frameworks = FRAMEWORKS.map(({ controls, ...framework }) => ({
    ...framework,
    controls: controls.map((control) => ({ ...control, evidence: lines.get(control.id) ?? [] })),
  }));
  const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
  return JSON.stringify({ catalogue: CATALOGUE_VERSION, from: first, to: last, cut, frameworks }, null, 2);
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

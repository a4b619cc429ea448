import { isDeepStrictEqual } from 'node:util';
import { openApp } from '../../../src/app.ts';
import { nextDue } from '../../../src/domain/policy/due.ts';
import { parseLeaf, prevOf } from '../../../src/ledger/leaf.ts';
import type { Context } from '../../../src/operations/context.ts';
import { loadCase } from '../../../src/operations/load.ts';
import type { LoadedCase } from '../../../src/operations/load.ts';
import { caseRow } from '../../../src/store/views/case-row.ts';
import { partRows } from '../../../src/store/views/part-rows.ts';
import { lookAt } from './rows.ts';
import type { Tables } from './rows.ts';

export interface Replayed {
  readonly cases: number;
  readonly wrong: readonly string[];
}

/** With the server gone: opens every event of every case, replays it, and compares with what the views say. */
export async function replayAll(dir: string, databaseUrl: string | null): Promise<Replayed> {
  const opened = await openApp(
    {
      dir,
      databaseUrl,
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      mail: null,
      reportsPerMinute: 0,
      trustedProxies: [],
      trustedCertificates: null,
      lateRedaction: 'propose',
      probeTargets: null,
      backupDays: null,
      vault: { databaseUrl: null, keyFile: null },
      backupRecipients: [],
      keyRecipients: [],
      oidc: null,
    },
    { onFault: fail, onJobFault: (_job, error) => fail(error) },
  );
  if (!opened.ok) throw new Error(opened.says);
  const tables = await lookAt(dir, databaseUrl);
  try {
    return await replayOn(opened.app.ctx, tables);
  } finally {
    await tables.close();
    await opened.app.close();
  }
}

async function replayOn(ctx: Context, tables: Tables): Promise<Replayed> {
  const views = await viewsOf(tables);
  const wrong: string[] = [];
  let cases = 0;
  for (let after = 0; ;) {
    const page = await ctx.store.streams('case', after, 500);
    for (const { id, number } of page) {
      const loaded = await loadCase(ctx, id);
      if (loaded === null) wrong.push(`C-${number} cannot be loaded`);
      else wrong.push(...wrongChain(ctx, loaded), ...wrongViews(ctx, loaded, views));
      cases += 1;
      after = number;
    }
    if (page.length === 0) return { cases, wrong };
  }
}

/** Each leaf names its place and the hash of the one before. */
function wrongChain(ctx: Context, { head, events }: LoadedCase): readonly string[] {
  return events.flatMap(({ stored }, i) => {
    const leaf = parseLeaf(stored.leaf);
    const before = events[i - 1]?.stored.leaf;
    const prev = before === undefined ? null : prevOf(ctx.sha256, before);
    const fits =
      leaf.ok &&
      leaf.value.seq === i &&
      leaf.value.case === head.id &&
      leaf.value.id === stored.id &&
      leaf.value.prev === prev;
    return fits ? [] : [`the leaf ${i} of ${head.id} does not follow`];
  });
}

const VIEWS = ['case_view', 'submission_view', 'action_view', 'credential_view', 'exemption_view'] as const;
type View = (typeof VIEWS)[number];
type Views = Readonly<Record<View, ReadonlyMap<string, readonly object[]>>>;

async function viewsOf(tables: Tables): Promise<Views> {
  const read = async (view: View) =>
    Map.groupBy(await tables.rows(`select * from ${view}`), (row) => String(row['case_id']));
  return {
    case_view: await read('case_view'),
    submission_view: await read('submission_view'),
    action_view: await read('action_view'),
    credential_view: await read('credential_view'),
    exemption_view: await read('exemption_view'),
  };
}

function wrongViews(ctx: Context, loaded: LoadedCase, views: Views): readonly string[] {
  const { state, head } = loaded;
  const parts = partRows(state);
  const expected: Readonly<Record<View, readonly object[]>> = {
    case_view: [caseRow({ state, title: loaded.title, at: lastAt(loaded), due: nextDue(state, ctx.promises) })],
    submission_view: parts.submissions,
    action_view: parts.actions,
    credential_view: parts.credentials,
    exemption_view: parts.exemptions,
  };
  return VIEWS.flatMap((view) => {
    const shown = (views[view].get(head.id) ?? []).map(comparable).toSorted();
    return isDeepStrictEqual(shown, expected[view].map(comparable).toSorted())
      ? []
      : [`${view} of C-${loaded.stream.number}: ${shown.join()} instead of ${expected[view].map(comparable).join()}`];
  });
}

/** PostgreSQL's driver gives whole numbers as digits, and columns in an order of its own. */
function comparable(row: object): string {
  return JSON.stringify(
    Object.entries(row)
      .map(([name, value]) => [name, value === null ? null : String(value)])
      .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
}

function lastAt({ events }: LoadedCase): number {
  const last = events.at(-1)?.event;
  if (last === undefined) throw new Error('a case has no event');
  return last.facts.at;
}

function fail(error: unknown): never {
  throw error;
}

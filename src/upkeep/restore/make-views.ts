import { randomBytes } from 'node:crypto';
import type { Promises } from '../../domain/policy/clocks.ts';
import { openedText } from '../../operations/engagement/opened-text.ts';
import { rowOf } from '../../operations/engagement/row.ts';
import { loadEngagement } from '../../operations/engagement/stream.ts';
import { openSettings } from '../../operations/house/settings.ts';
import { loadCase } from '../../operations/load.ts';
import type { LoadedCase } from '../../operations/load.ts';
import type { Vault } from '../../vault/types.ts';
import type { Cell } from '../../store/tables.ts';
import { openPicture } from '../picture/picture.ts';
import type { Picture, Place } from '../picture/picture.ts';
import type { Sink } from '../rows/sink.ts';
import { CASE_VIEWS, foldCase, foldReview } from '../views/fold-case.ts';

const AT_ONCE = 100;

export interface MakeViews extends Place {
  readonly vault: Pick<Vault, 'open'>;
  readonly now: number;
  readonly progress: (says: string) => void;
}

/** Makes every view again from the events, and queues again the mails that are still owed. Gives how many cases there are. */
export async function makeViews(order: MakeViews, sink: Sink): Promise<number> {
  const picture = await openPicture(order);
  try {
    const { promises } = (await openSettings(picture.reads)).current();
    let cases = 0;
    for (let after = 0; ;) {
      const streams = await picture.reads.streams('case', after, AT_ONCE);
      for (const { id } of streams) {
        const loaded = await loadCase({ store: picture.reads, vault: order.vault }, id);
        if (loaded !== null) await showCase(sink, loaded, promises, order.now);
        cases += 1;
      }
      const last = streams.at(-1);
      if (last === undefined) break;
      after = last.number;
      order.progress(`views of ${cases} cases`);
    }
    await showEngagements(sink, picture, order);
    return cases;
  } finally {
    await picture.close();
  }
}

async function showCase(sink: Sink, loaded: LoadedCase, promises: Promises, now: number): Promise<void> {
  const folded = foldCase(loaded, promises);
  for (const name of CASE_VIEWS) await put(sink, name, folded[name]);
  await put(sink, 'review_view', [foldReview(loaded)]);
  await put(sink, 'outbox', owedMails(loaded, now));
}

/** An answer that was written and has not reached its reporter yet is sent. Notices are a courtesy and are not repeated. */
function owedMails({ state, head }: LoadedCase, now: number): readonly object[] {
  return state.submissions.flatMap(({ id, reach, telling }) =>
    reach === 'mail' && telling.state === 'written'
      ? [
          {
            id: randomBytes(16).toString('hex'),
            kind: 'outcome',
            case_id: head.id,
            submission: id,
            consumer: null,
            stage: state.stage,
            due_at: now,
            attempts: telling.attempts.length,
            leased_until: null,
          },
        ]
      : [],
  );
}

async function showEngagements(sink: Sink, picture: Picture, { vault }: MakeViews): Promise<void> {
  for (let after = 0; ;) {
    const streams = await picture.reads.streams('engagement', after, AT_ONCE);
    for (const { id } of streams) {
      const loaded = await loadEngagement({ store: picture.reads, vault }, id);
      if (loaded === null) continue;
      const at = Math.max(...loaded.events.map(({ event }) => event.facts.at));
      const { changedAt, dueAt, held, ...row } = rowOf(loaded.state, openedText(loaded), at);
      await put(sink, 'engagement_view', [{ ...row, changed_at: changedAt, due_at: dueAt, held: held ? 1 : 0 }]);
    }
    const last = streams.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

async function put(sink: Sink, name: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  await sink.insert(
    { name, columns },
    rows.map((row) => {
      const cells = new Map<string, unknown>(Object.entries(row));
      return columns.map((column) => cellOf(cells.get(column)));
    }),
  );
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError('A view holds words and numbers.');
}

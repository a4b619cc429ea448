import type { CaseId } from '../../../domain/kit/ids.ts';
import { DEFAULT_PROMISES } from '../../../domain/policy/clocks.ts';
import { FOLD } from '../../../domain/metrics/case-facts.ts';
import { loadCase } from '../../../operations/load.ts';
import { broken, lookAt, named, well } from '../looking.ts';
import type { Check, Looking } from '../looking.ts';
import { CASE_VIEWS, foldCase } from '../../views/fold-case.ts';
import { rowsDiffer } from '../rows-differ.ts';

const AT_ONCE = 100;

/** Makes every view of every case again from its events, and names each that is not as it would be made. */
export const checkViews: Check = async (looking) => {
  const { picture, keys, isThorough } = looking;
  const behind = await picture.reads.casesToReviewCount(FOLD);
  if (!isThorough || keys === null)
    return [well('views', 'Not looked at: throughline doctor --views makes all of them again.')];
  const wrong: string[] = [];
  let cases = 0;
  for (let after = 0; ;) {
    const streams = await picture.reads.streams('case', after, AT_ONCE);
    for (const { id, number } of streams) {
      cases += 1;
      wrong.push(...(await ofCase(looking, id)).map((what) => `${what} of C-${number}`));
    }
    const last = streams.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  wrong.push(...(await strays(looking)));
  return [
    wrong.length === 0
      ? well('views', `The views of ${cases} cases are as their events make them.`)
      : broken(
          'views',
          `Not as the events make it: ${named(wrong)}.`,
          'Somebody has written past the product. Restore from a backup: it makes every view again.',
        ),
    ...(behind > cases / 2 && behind > 100
      ? [
          lookAt(
            'views',
            `${behind} cases are still to be counted for the review pages.`,
            'Wait: the server counts them in the background.',
          ),
        ]
      : []),
  ];
};

async function ofCase({ picture, keys }: Looking, id: CaseId): Promise<readonly string[]> {
  if (keys === null) return [];
  const { db } = picture;
  const loaded = await loadCase({ store: picture.reads, vault: keys }, id).catch(() => null);
  if (loaded === null) return ['an event that does not open'];
  const own = foldCase(loaded, DEFAULT_PROMISES);
  const found = {
    case_view: await db.selectFrom('case_view').selectAll().where('case_id', '=', id).execute(),
    submission_view: await db.selectFrom('submission_view').selectAll().where('case_id', '=', id).execute(),
    action_view: await db.selectFrom('action_view').selectAll().where('case_id', '=', id).execute(),
    credential_view: await db.selectFrom('credential_view').selectAll().where('case_id', '=', id).execute(),
    exemption_view: await db.selectFrom('exemption_view').selectAll().where('case_id', '=', id).execute(),
    approval_view: await db.selectFrom('approval_view').selectAll().where('case_id', '=', id).execute(),
    search_text: await db
      .selectFrom('search_text')
      .select(['event', 'case_id', 'words'])
      .where('case_id', '=', id)
      .execute(),
  } as const;
  return CASE_VIEWS.filter((view) => rowsDiffer(own[view], found[view], WHEN_WRITTEN));
}

/** What depends on the promises in force when it was written, and on that moment, and not on the events alone. */
const WHEN_WRITTEN = new Set(['changed_at', 'due_at', 'due_for', 'due_rank', 'dispute_ends_at']);

/** Rows of cases that are none. */
async function strays({ picture: { db } }: Looking): Promise<readonly string[]> {
  const known = db.selectFrom('stream').select('id').where('kind', '=', 'case');
  const rows = await db.selectFrom('case_view').select('case_id').where('case_id', 'not in', known).execute();
  return rows.map(() => 'case_view without a case');
}

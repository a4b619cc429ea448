import { NOTHING_SAID } from '../../../domain/identity/said.ts';
import type { Said } from '../../../domain/identity/said.ts';
import { brand } from '../../../domain/kit/ids.ts';
import type { IdentityId } from '../../../domain/kit/ids.ts';
import { wordsOf } from '../../../operations/identity/say.ts';
import { loadSaid } from '../../../operations/identity/stream.ts';
import { paddedWords } from '../../../store/words.ts';
import type { KeyPicture } from '../../keys/key-picture.ts';
import type { Picture } from '../../picture/picture.ts';
import { rowsDiffer } from '../rows-differ.ts';

const AT_ONCE = 200;

/** Identities of which the inventory does not show what people have said; and of how many something was said. */
export async function wronglySaid(
  picture: Picture,
  keys: KeyPicture,
): Promise<{ readonly count: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  const known = new Set<string>();
  for (let after = 0; ;) {
    const streams = await picture.reads.streams('identity', after, AT_ONCE);
    for (const { id } of streams) {
      known.add(id);
      const identity = brand<'identity'>(id);
      const loaded = await loadSaid({ store: picture.reads, vault: keys }, identity).catch(() => null);
      if (loaded === null || !(await isShown(picture, identity, loaded.said))) wrong.push(calledOf(id));
    }
    const last = streams.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  const claimed = await saidByRows(picture);
  return { count: known.size, wrong: [...wrong, ...claimed.filter((id) => !known.has(id)).map(calledOf)] };
}

async function isShown({ db }: Picture, identity: IdentityId, said: Said): Promise<boolean> {
  const row = await db.selectFrom('identity_view').selectAll().where('identity', '=', identity).executeTakeFirst();
  if (row === undefined) return false;
  const { owner, purpose, environment, retiredAt } = said;
  const found = await db.selectFrom('behaviour_view').selectAll().where('identity', '=', identity).execute();
  const expected = said.behaviours.map(({ behaviour, what, owner: by, schedule, until, explainedAt, endedAt }) => ({
    identity,
    behaviour,
    what: String(what),
    owner: String(by),
    schedule: String(schedule),
    until,
    explained_at: explainedAt,
    ended_at: endedAt,
  }));
  const hasSaid = said !== NOTHING_SAID;
  return (
    row.owner_said === (owner === null ? 0 : 1) &&
    (owner === null || (row.owner === String(owner.name) && row.team === textOf(owner.team))) &&
    row.purpose_said === (purpose === null ? 0 : 1) &&
    (purpose === null || row.purpose === String(purpose)) &&
    row.environment_said === (environment === null ? 0 : 1) &&
    (environment === null || row.environment === String(environment)) &&
    (row.status === 'retired') === (retiredAt !== null) &&
    (!hasSaid || row.said_words === paddedWords([wordsOf(said)])) &&
    !rowsDiffer(expected, found, new Set())
  );
}

/** What rows claim that somebody has said. */
async function saidByRows({ db }: Picture): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('identity_view')
    .select('identity')
    .where((column) =>
      column.or([
        column('owner_said', '=', 1),
        column('purpose_said', '=', 1),
        column('environment_said', '=', 1),
        column('status', '=', 'retired'),
      ]),
    )
    .execute();
  const explained = await db.selectFrom('behaviour_view').select('identity').distinct().execute();
  return [...new Set([...rows, ...explained].map(({ identity }) => identity))];
}

function textOf(text: { toString(): string } | null): string | null {
  return text === null ? null : text.toString();
}

/** Enough of an id to find it; names are words that somebody wrote. */
export function calledOf(id: string): string {
  return `identity ${id.slice(0, 12)}…`;
}

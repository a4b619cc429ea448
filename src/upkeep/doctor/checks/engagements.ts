import type { StreamId } from '../../../domain/kit/ids.ts';
import { openedText } from '../../../operations/engagement/opened-text.ts';
import { rowOf } from '../../../operations/engagement/row.ts';
import { loadEngagement } from '../../../operations/engagement/stream.ts';
import type { LoadedEngagement } from '../../../operations/engagement/stream.ts';
import type { KeyPicture } from '../../keys/key-picture.ts';
import type { Picture } from '../../picture/picture.ts';
import { broken, named, well } from '../looking.ts';
import type { Check } from '../looking.ts';
import { rowsDiffer } from '../rows-differ.ts';

const AT_ONCE = 100;

/** What can be wrong with the rows of an engagement: what is said of those where it is, and what to do. */
const DIFFERENCES = {
  events: [
    (which: string) => `Events do not open of: ${which}.`,
    'Bring back the vault that belongs to this database, or restore from a backup.',
  ],
  row: [
    (which: string) => `The list does not show what the events say of: ${which}.`,
    'Somebody has written past the product. Restore from a backup: it makes that list again.',
  ],
  members: [
    (which: string) => `Somebody else may read than their events have let in: ${which}.`,
    'Somebody has written past the product. Take whoever does not belong there off its team, or restore from a backup that was made before.',
  ],
  values: [
    (which: string) => `Values that were decided about are missing or of another class: ${which}.`,
    'Somebody has written past the product. Restore from a backup that was made before; release nothing until then.',
  ],
  files: [
    (which: string) => `Sealed files are not those that their events name: ${which}.`,
    'Restore from a backup that was made before, or add the documents again.',
  ],
  cases: [
    (which: string) => `Cases of their findings are not those that their events name: ${which}.`,
    'Somebody has written past the product. Restore from a backup that was made before.',
  ],
  shares: [
    (which: string) => `Links are not those of the shares that were made: ${which}.`,
    'Revoke the shares and make them again; a link that nobody made opens nothing.',
  ],
} as const;
type Difference = keyof typeof DIFFERENCES;

/** Folds every engagement again from its events, and names each whose rows are not as they say. */
export const checkEngagements: Check = async ({ picture, keys, isThorough }) => {
  if (!isThorough || keys === null) return [];
  const found = new Map<Difference, string[]>();
  let count = 0;
  for (let after = 0; ;) {
    const streams = await picture.reads.streams('engagement', after, AT_ONCE);
    for (const { id, number } of streams) {
      count += 1;
      for (const difference of await differencesOf(picture, keys, id))
        found.set(difference, [...(found.get(difference) ?? []), `E-${number}`]);
    }
    const last = streams.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  if (found.size === 0) return [well('views', `The rows of ${count} engagements are as their events make them.`)];
  return [...found].map(([difference, which]) => {
    const [says, next] = DIFFERENCES[difference];
    return broken('views', says(named(which)), next);
  });
};

async function differencesOf(picture: Picture, keys: KeyPicture, id: StreamId): Promise<readonly Difference[]> {
  const loaded = await loadEngagement({ store: picture.reads, vault: keys }, id).catch(() => null);
  if (loaded === null) return ['events'];
  const isForgotten = keys.destroyed.some(({ stream, whole }) => whole && stream === id);
  const checks: readonly [Difference, () => Promise<boolean>][] = [
    ['row', () => isRowRight(picture, loaded)],
    ['members', () => areMembersRight(picture, keys, loaded)],
    ['values', () => areValuesRight(picture, loaded, isForgotten)],
    ['files', () => areFilesRight(picture, loaded, isForgotten)],
    ['cases', () => areCasesRight(picture, loaded, isForgotten)],
    ['shares', () => areSharesRight(picture, loaded)],
  ];
  const wrong: Difference[] = [];
  for (const [difference, isRight] of checks) if (!(await isRight())) wrong.push(difference);
  return wrong;
}

async function isRowRight({ reads }: Picture, loaded: LoadedEngagement): Promise<boolean> {
  const found = await reads.engagementRow(loaded.state.id);
  const { changedAt: _then, ...expected } = rowOf(loaded.state, openedText(loaded), 0);
  return found !== null && !rowsDiffer([{ ...expected, number: loaded.number }], [found], new Set(['changedAt']));
}

/** A row ties a person to a pseudonym that only this person's key makes. */
async function areMembersRight({ reads }: Picture, keys: KeyPicture, { state }: LoadedEngagement): Promise<boolean> {
  const people = new Map((await reads.people()).map(({ person, key }) => [person, key]));
  const found = (await reads.engagementMembers(state.id)).map(({ person, role, actor }) => {
    const key = people.get(person);
    return { role, actor, own: key === undefined ? null : keys.actor(key, state.id) };
  });
  const expected = state.members.map(({ member, role }) => ({ role, actor: member, own: member }));
  return !rowsDiffer(expected, found, NOTHING);
}

/** There may be more than were decided about: what stood in words of its own keeps its placeholder too. */
async function areValuesRight({ reads }: Picture, { state }: LoadedEngagement, isForgotten: boolean): Promise<boolean> {
  const rows = await reads.engagementValues(state.id);
  if (isForgotten) return rows.length === 0;
  const classes = new Map(rows.map((row) => [row.value, row.class]));
  return state.values.every((one) => classes.get(one.value) === one.class);
}

async function areFilesRight(picture: Picture, { state }: LoadedEngagement, isForgotten: boolean): Promise<boolean> {
  const rows = await picture.reads.engagementFiles(state.id);
  if (isForgotten) return rows.length === 0;
  for (const { sealedSha256 } of rows) {
    const bytes = await picture.sealed('engagements', sealedSha256).catch(() => null);
    if (bytes === null) return false;
  }
  const there = new Set(rows.map((row) => `${row.role} ${row.of}`));
  const versions = state.documents.flatMap((one) => one.versions);
  return versions.every(
    ({ version, original, rendition }) =>
      there.has(`safe ${version}`) &&
      there.has(`original ${version}`) === (original.state !== 'destroyed') &&
      (rendition === null || there.has(`rendition ${rendition.rendition}`)),
  );
}

async function areCasesRight({ reads }: Picture, { state }: LoadedEngagement, isForgotten: boolean): Promise<boolean> {
  const found = (await reads.engagementCasesOf(state.id)).map((row) => ({ case: row.case, value: row.value }));
  const expected = isForgotten
    ? []
    : state.values.flatMap((one) => (one.case === null ? [] : [{ case: one.case, value: one.value }]));
  return !rowsDiffer(expected, found, NOTHING);
}

async function areSharesRight({ reads }: Picture, { state }: LoadedEngagement): Promise<boolean> {
  const found = (await reads.shareLinks(state.id)).map(({ share }) => ({ share }));
  return !rowsDiffer(
    state.shares.map(({ share }) => ({ share })),
    found,
    NOTHING,
  );
}

const NOTHING: ReadonlySet<string> = new Set();

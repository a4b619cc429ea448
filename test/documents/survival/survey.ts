import type { Dirty } from '../dirty/corpus.ts';
import type { Plant } from '../dirty/planter.ts';
import { type Copied, copied } from '../kit/copied.ts';
import type { File } from '../kit/file.ts';
import { type Survivor, survivors } from '../kit/search.ts';
import { type View, viewsOf } from '../kit/views.ts';

/** What became of one document. */
export type Surveyed =
  | { readonly kind: 'refused'; readonly name: string; readonly says: string }
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly before: File;
      readonly after: File;
      /** Plants that other programs saw in it before; a producer leaves out what its format cannot hold. */
      readonly seen: readonly Plant[];
      /** Those of them that we did not find and that are still there. What we do not copy at all is not missed. */
      readonly missed: readonly Plant[];
      /** What other programs still see of those that we found. Has to be empty. */
      readonly left: readonly Survivor[];
    };

/** Copies documents and has other programs look for every value, in what was given and in the copy. */
export async function surveyed(all: readonly Dirty[]): Promise<Surveyed[]> {
  const copies: Copied[] = [];
  for (const { file } of all) copies.push(await copied(file));
  const copiesOf = copies.map(({ copy }, i): File => {
    return { name: all[i]?.file.name ?? '', bytes: copy.kind === 'made' ? copy.bytes : new Uint8Array() };
  });
  const views = await viewsOf([...all.map(({ file }) => file), ...copiesOf]);
  return all.map(({ file, plants }, i): Surveyed => {
    const { name } = file;
    const made = copies[i];
    if (made === undefined || made.copy.kind === 'refused')
      return { kind: 'refused', name, says: sentence(made?.copy.kind === 'refused' ? made.copy : null) };
    const seen = plants.filter(({ values }) => survivors(views[i] ?? [], values).length > 0);
    const after = views[all.length + i] ?? [];
    const missed = seen.filter(
      ({ values }) =>
        !values.every((value) => made.values.some((one) => one.includes(value))) && survivors(after, values).length > 0,
    );
    const gone = plants.filter((plant) => !missed.includes(plant)).flatMap(({ values }) => values);
    const left = leftOf(after, gone);
    return { kind: 'made', name, before: file, after: copiesOf[i] ?? file, seen, missed, left };
  });
}

/** Whole values, and halves that are long enough to be no chance. */
function leftOf(views: readonly View[], values: readonly string[]): Survivor[] {
  return survivors(
    views,
    values.flatMap((value) => {
      const middle = value.length >> 1;
      return middle < 8 ? [value] : [value, value.slice(0, middle), value.slice(middle)];
    }),
  );
}

function sentence(unmade: { readonly says: string; readonly left: readonly string[] } | null): string {
  if (unmade === null) return 'was not copied';
  return [unmade.says, ...unmade.left].join('; ');
}

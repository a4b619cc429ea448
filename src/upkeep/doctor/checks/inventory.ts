import { broken, named, well } from '../looking.ts';
import type { Check } from '../looking.ts';
import { changedRecords, changedRights, wrongImports, wrongSources } from '../inventory/imports.ts';
import { wronglySaid } from '../inventory/said.ts';

/** Compares the inventory with the events of its imports and with what people have said, and names each difference. */
export const checkInventory: Check = async ({ picture, keys, isThorough }) => {
  if (!isThorough || keys === null) return [];
  const { wrong: imports, digests } = await wrongImports(picture, keys);
  const sources = await wrongSources(picture, digests);
  const rights = await changedRights(picture);
  const records = await changedRecords(picture);
  const { count, wrong: said } = await wronglySaid(picture, keys);
  const lines = [
    ...(imports.length === 0
      ? []
      : [broken('views', `Imports are not as their events say: ${named(imports)}.`, RESTORE)]),
    ...(sources.length === 0
      ? []
      : [
          broken(
            'views',
            `The inventory does not show what the last import of these sources brought: ${named(sources)}.`,
            `Import the newest export of these sources again and look at its preview; where that shows nothing, ${RESTORE.toLowerCase()}`,
          ),
        ]),
    ...(records.length === 0
      ? []
      : [
          broken(
            'views',
            `Records are not those that were imported: ${named(records)}.`,
            'Somebody has written past the product. Import the newest export again, or restore from a backup that was made before.',
          ),
        ]),
    ...(rights.length === 0
      ? []
      : [
          broken(
            'views',
            `What identities may do is not what its digest names: ${named(rights)}.`,
            'Approve no change of rights until it is clear who wrote past the product. Restore from a backup that was made before.',
          ),
        ]),
    ...(said.length === 0
      ? []
      : [
          broken(
            'views',
            `The inventory does not show what people have said of: ${named(said)}.`,
            'Say it again in the desk, or restore from a backup that was made before.',
          ),
        ]),
  ];
  if (lines.length > 0) return lines;
  return [
    well('views', `The inventory is as ${digests.size} imports brought it and as was said of ${count} identities.`),
  ];
};

const RESTORE = 'Restore from a backup that was made before.';

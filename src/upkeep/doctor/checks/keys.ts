import { hasOldVault, OLD_VAULT } from '../../move/old-vault.ts';
import { broken, lookAt, named, well } from '../looking.ts';
import type { Check, Looking } from '../looking.ts';

const DAY = 86_400_000;
/** A quick look tries the streams that were made last. */
const QUICKLY = 1000;

/** Each stream's key is there and opens, and what was destroyed stays destroyed. */
export const checkKeys: Check = async (looking) => {
  const { keys, now } = looking;
  if (keys === null)
    return [
      broken(
        'keys',
        'The vault or its root key is not there.',
        'Bring back vault.db and keys/root.key; without them no text opens.',
      ),
    ];
  if (!keys.isRightRoot)
    return [
      broken(
        'keys',
        'The root key is not the one that this vault was made with.',
        'Bring back the right keys/root.key.',
      ),
    ];
  const streams = await streamsOf(looking);
  const lost = streams.filter(({ key }) => !keys.has(key));
  const shut = streams.filter(({ key }) => keys.has(key) && !keys.opens(key));
  const back = keys.destroyed.flatMap((stone) => stone.keys).filter((key) => keys.has(key));
  const age = Math.floor((now - keys.rootMadeAt) / DAY);
  const bad = [
    ...(hasOldVault(looking.dir)
      ? [
          lookAt(
            'keys',
            `The vault of before lies in the data folder still, as ${OLD_VAULT}: what is destroyed from now on could be opened with it.`,
            'Make a copy of the keys with throughline backup-keys, see that it opens, then remove that file.',
          ),
        ]
      : []),
    ...(lost.length === 0
      ? []
      : [
          broken(
            'keys',
            `The key is missing of: ${named(lost.map(calledOf))}.`,
            'Bring back the vault that belongs to this database.',
          ),
        ]),
    ...(shut.length === 0
      ? []
      : [
          broken(
            'keys',
            `The key does not open of: ${named(shut.map(calledOf))}.`,
            'Bring back vault.db from a backup of the keys.',
          ),
        ]),
    ...(back.length === 0
      ? []
      : [
          lookAt(
            'keys',
            `${back.length} keys are there again that were destroyed.`,
            'Start the server: it destroys them again before it answers.',
          ),
        ]),
  ];
  if (bad.length > 0) return bad;
  const which = looking.isThorough ? `all ${streams.length}` : `the newest ${streams.length}`;
  return [well('keys', `The keys of ${which} streams open; the root key has been there for ${age} days.`)];
};

interface Keyed {
  readonly kind: string;
  readonly number: number;
  readonly key: string;
}

async function streamsOf({ picture, isThorough }: Looking): Promise<readonly Keyed[]> {
  const all = picture.db.selectFrom('stream').select(['kind', 'number', 'key']);
  return await (isThorough ? all : all.orderBy('number', 'desc').limit(QUICKLY)).execute();
}

function calledOf({ kind, number }: Keyed): string {
  return `${kind} ${number}`;
}

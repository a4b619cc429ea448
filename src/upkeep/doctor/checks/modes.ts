import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { broken, named, well } from '../looking.ts';
import type { Check } from '../looking.ts';

const PLACES = [
  '',
  'keys',
  'keys/root.key',
  'keys/destroyed',
  'keys/seen-size',
  'vault.db',
  'vault.db.moved',
  'throughline.db',
  'evidence',
  'engagements',
  'log',
  'throughline.sock',
];
/** Read, write or search by anybody but the owner. */
const OTHERS = 0o077;

/** Only the owner may look into the data folder: inside one that nobody else can enter, databases may have the usual mode. */
export const checkModes: Check = async ({ dir }) => {
  if (process.platform === 'win32') return [well('files', 'Who may read the data folder is up to Windows.')];
  const isShut = ((await modeOf(dir)) ?? 0) % 0o100 === 0;
  const open: string[] = [];
  for (const place of PLACES) {
    const mode = await modeOf(join(dir, place));
    const isOwn = place.startsWith('keys') || place === '';
    if (mode !== null && (mode & OTHERS) !== 0 && (isOwn || !isShut))
      open.push(place === '' ? 'the data folder' : place);
  }
  return [
    open.length === 0
      ? well('files', 'Only the owner may read the data folder and the keys.')
      : broken(
          'files',
          `Others on this machine may read: ${named(open)}.`,
          'Take their rights away with chmod -R go= on the data folder.',
        ),
  ];
};

async function modeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found === null ? null : found.mode & 0o777;
}

import { isSought, seeker } from '../git/seek.ts';
import { EXIT, say } from '../output.ts';
import { nameOf } from '../scan/name.ts';
import { reasonOf } from '../scan/outcome.ts';
import { printable } from '../scan/printable.ts';
import { progress } from '../scan/progress.ts';
import { counted } from '../scan/summary.ts';
import { walk } from '../scan/walk.ts';
import type { Met } from '../scan/walk.ts';
import { placeKitLink } from './link.ts';
import { answerPlaceKit, openPlaceKit } from './place-kit.ts';
import type { PlaceKit, Searched } from './place-kit.ts';
import { searchFile } from './search-file.ts';

/** So many places are told of; how many there are besides is said. */
const MOST_PLACES = 50;

/**
 * `throughline scan PATH... --kit LINK`: looks through files for the credentials of an engagement, by fingerprint, and brings
 * its desk the counts: nothing of what stands in the files. What could not be read is counted, and then nobody is told that
 * the place is clear.
 */
export async function searchCommand(paths: readonly string[], words: string): Promise<number> {
  const link = placeKitLink(words);
  if (typeof link === 'string') return say(link, EXIT.usage);
  const kit = await openPlaceKit(link);
  if (typeof kit === 'string') return say(kit, EXIT.refused);
  const told: string[] = [];
  const searched = await search([...walk(paths)], kit, (says) => void told.push(says));
  for (const says of told.slice(0, MOST_PLACES)) process.stderr.write(`${says}\n`);
  if (told.length > MOST_PLACES) process.stderr.write(`and ${told.length - MOST_PLACES} more\n`);
  if (searched.files === 0) return say('There is no file to search. Nothing was sent.', EXIT.usage);
  process.stderr.write(`${link.desk} is sent the kit and this: ${JSON.stringify(searched)}\n`);
  const kept = await answerPlaceKit(link, searched);
  if (!kept.ok) return say(kept.says, EXIT.refused);
  const where =
    searched.found === 0
      ? 'nowhere'
      : `${counted(searched.found, 'time', 'times')} in ${counted(searched.inFiles, 'file', 'files')}`;
  say(
    `${kit.placeholders.map(printable).join(', ')}: found ${where}, of ${counted(searched.files, 'file', 'files')}. ${printable(kept.says)}`,
    EXIT.done,
  );
  if (searched.found > 0) return EXIT.refused;
  return searched.unread === 0 ? EXIT.done : EXIT.defect;
}

async function search(met: readonly Met[], kit: PlaceKit, tell: (says: string) => void): Promise<Searched> {
  const err = (text: string): void => void process.stderr.write(text);
  const files = met.flatMap((one) => (one.kind === 'file' ? [one] : []));
  const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const bar = progress(process.stderr.isTTY ? err : null, 'Searching', total, () => performance.now());
  const sought = isSought(kit.checkKey, kit.fingerprints);
  const counts = { found: 0, inFiles: 0, files: 0, unread: 0 };
  const unread = (says: string): void => {
    counts.unread += 1;
    tell(says);
  };
  for (const one of met) {
    const { shown } = nameOf(one.path);
    if (one.kind === 'unreadable') unread(one.says);
    else if (one.kind === 'skipped' && isHistory(one.path))
      unread(`${printable(shown)} is a history and was not searched: throughline scan --git REPO --kit LINK`);
    if (one.kind !== 'file') continue;
    const result = await searchFile(one.path, one.size, kit, sought).catch((error: unknown) => {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      return { places: [], unread: [`cannot be read: ${reasonOf(error)}`] };
    });
    counts.files += 1;
    const places = [...inName(one.path, sought), ...result.places];
    counts.found += places.length;
    if (places.length > 0) counts.inFiles += 1;
    for (const place of places) tell(`  ${printable(shown)}: ${place}`);
    for (const says of result.unread) unread(`${printable(shown)} ${printable(says)}.`);
    bar.read(one.size);
    bar.done();
  }
  bar.clear();
  return counts;
}

function isHistory(path: string): boolean {
  return /(?:^|[\\/])\.git$/u.test(path);
}

function inName(path: string, sought: (normal: string) => boolean): readonly string[] {
  const words = seeker(sought);
  words.push(Buffer.from(path));
  return words.end().length > 0 ? ['name of the file'] : [];
}

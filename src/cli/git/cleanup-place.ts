import { EXIT, say } from '../output.ts';
import { placeKitLink } from '../kit/link.ts';
import { answerPlaceKit, openPlaceKit } from '../kit/place-kit.ts';
import type { Searched } from '../kit/place-kit.ts';
import { printable } from '../scan/printable.ts';
import { counted } from '../scan/summary.ts';
import { search, shown } from './cleanup.ts';
import { history, inWords, unread } from './command.ts';
import type { Repository } from './repository.ts';

/**
 * `throughline scan --git REPO --kit LINK` with a link from an engagement: looks for its credentials in a history, and brings
 * the counts. A history of which a part is missing is never told of as clean.
 */
export async function cleanupOfPlace(repository: Repository, words: string): Promise<number> {
  const link = placeKitLink(words);
  if (typeof link === 'string') return say(link, EXIT.usage);
  const kit = await openPlaceKit(link);
  if (typeof kit === 'string') return say(kit, EXIT.refused);
  const places = new Set<string>();
  const read = await search(repository, kit, places).catch(inWords);
  if (typeof read === 'string') return say(read, EXIT.defect);
  process.stderr.write(`${history(repository, read)}\n`);
  for (const place of shown(places)) process.stderr.write(`  ${place}\n`);
  const missing = unread(repository, read);
  for (const says of missing) process.stderr.write(`${says}\n`);
  const commits = new Set([...places].map((place) => place.split(':')[0]));
  const searched: Searched = {
    found: places.size,
    inFiles: commits.size,
    files: read.commits,
    unread: missing.length,
  };
  process.stderr.write(`${link.desk} is sent the kit and this: ${JSON.stringify(searched)}\n`);
  const kept = await answerPlaceKit(link, searched);
  if (!kept.ok) return say(kept.says, EXIT.refused);
  const where = places.size === 0 ? 'nowhere' : `in ${counted(places.size, 'place', 'places')}`;
  say(`${kit.placeholders.map(printable).join(', ')}: found ${where}. ${printable(kept.says)}`, EXIT.done);
  if (places.size > 0) return EXIT.refused;
  return missing.length === 0 ? EXIT.done : EXIT.defect;
}

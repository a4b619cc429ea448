import { resolve } from '../resolve.ts';
import { type Found, type Sighting, cutSighting } from './found.ts';

/**
 * Takes out what nothing can change any more, without overlap and in its order: groups of overlapping sightings that
 * end before `settled`, a byte of the whole input.
 */
export function settle(found: Found, settled: number): Sighting[] {
  const sightings = found.sightings.splice(0).sort((a, b) => a.byteStart - b.byteStart);
  let done = 0;
  let end = 0;
  for (const [i, sighting] of sightings.entries()) {
    if (sighting.byteStart >= end) {
      if (end > settled || sighting.byteStart >= settled) break;
      done = i;
    }
    end = Math.max(end, sighting.byteEnd);
  }
  if (end <= settled) done = sightings.length;
  found.sightings.push(...sightings.slice(done));
  const own = found.own.splice(0);
  const rest = found.sightings[0];
  if (rest !== undefined) found.own.push(...own.filter((span) => span.end > rest.finding.start));
  return resolve(sightings.slice(0, done), own, cutSighting);
}

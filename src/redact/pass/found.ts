import type { Finding } from '../finding.ts';
import { ownAround } from '../own-spans.ts';
import { type Ranked, type Span, pieceOf } from '../resolve.ts';
import type { ByteStretch } from './stretch.ts';
import { sequenceLength } from './utf8.ts';

/** What was found in a stretch, counted from the beginning of the whole text, with the bytes beside the units. */
export interface Sighting extends Ranked {
  /** Offsets in the whole input. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** What stands there, as it came. */
  readonly bytes: Uint8Array;
}

/** The sighting of a piece of a value, from `from` to before `to` in UTF-16 units. */
export function cutSighting({ finding, rank, value, byteStart, bytes }: Sighting, from: number, to: number): Sighting {
  const [start, end] = [byteOf(bytes, from), byteOf(bytes, to)];
  return {
    finding: pieceOf(finding, from, to),
    rank,
    value: value.slice(from, to),
    byteStart: byteStart + start,
    byteEnd: byteStart + end,
    bytes: bytes.subarray(start, end),
  };
}

function byteOf(bytes: Uint8Array, unit: number): number {
  let byte = 0;
  for (let at = 0; at < unit && byte < bytes.length;) {
    const length = sequenceLength(bytes, byte);
    byte += length === 0 ? 1 : length;
    at += length === 4 ? 2 : 1;
  }
  return byte;
}

/** Sightings that may still be overlapped by others, and our own placeholders around them. */
export class Found {
  readonly sightings: Sighting[] = [];
  readonly own: Span[] = [];

  /** Takes findings that are counted in a stretch, whose bytes begin `offset` bytes from the beginning of the input. */
  add(stretch: ByteStretch, offset: number, findings: readonly Finding[], rank: number): void {
    for (const finding of findings) {
      const { start, end } = finding;
      const [from, to] = [stretch.byteAt(start), stretch.byteAt(end)];
      this.sightings.push({
        finding: { ...finding, start: stretch.base + start, end: stretch.base + end },
        rank,
        value: stretch.text.slice(start, end),
        byteStart: offset + from,
        byteEnd: offset + to,
        bytes: stretch.bytes.slice(from, to),
      });
      for (const span of ownAround(stretch.text, start, end))
        this.own.push({ start: stretch.base + span.start, end: stretch.base + span.end });
    }
  }
}

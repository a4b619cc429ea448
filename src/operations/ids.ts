import { brand } from '../domain/kit/ids.ts';
import type { EventId, Id, Millis } from '../domain/kit/ids.ts';

type Random = (bytes: number) => Uint8Array;

/** 128 random bits as 32 hex digits. */
export function randomId<K extends string>(random: Random): Id<K> {
  return brand<K>(hex(random(16)));
}

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits but for version and variant. */
export function eventId(at: Millis, random: Random): EventId {
  const bytes = random(16);
  const time = at.toString(16).padStart(12, '0');
  const tail = hex(bytes).slice(12);
  const variant = ((parseInt(tail.charAt(4), 16) & 3) | 8).toString(16);
  return brand(
    `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${variant}${tail.slice(5, 8)}-${tail.slice(8)}`,
  );
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

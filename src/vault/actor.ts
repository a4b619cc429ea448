import type { KeyObject } from 'node:crypto';
import { brand } from '../domain/kit/ids.ts';
import type { ActorId, StreamId } from '../domain/kit/ids.ts';
import { hex, hmac } from './derive.ts';

/** Who somebody is within one stream, and nowhere else: 128 bits of a MAC under the person's own key, as 32 hex digits. */
export function actorOf(key: KeyObject, stream: StreamId): ActorId {
  return brand<'actor'>(hex(hmac(key, 'actor\0', stream).subarray(0, 16)));
}

import type { Reason } from './refusals.ts';

/**
 * What we depend on cannot do its part at the moment, which can happen under any call. The door and the server answer
 * it with the refusal of its reason.
 */
export class Unavailable extends Error {
  readonly reason: Extract<Reason, 'database-away' | 'storage-full'>;

  /** With `database-away` it is not known whether a write that was under way was made; with `storage-full` it was not. */
  constructor(reason: Unavailable['reason'], cause: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

import type { Expression, Kysely, SqlBool } from 'kysely';
import type { Tables } from '../tables.ts';

/** What the queries need of an engine: a connection that reads, and the one condition that the two word differently. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** True for a case in whose texts every one of these words begins a word; they are letters and digits only. */
  readonly textsHold: (words: readonly string[]) => Expression<SqlBool>;
}

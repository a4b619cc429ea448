import type { ProbeAnswer } from '../domain/case/words.ts';
import type { Issuer } from '../domain/identity/words.ts';

export { ISSUERS } from '../domain/identity/words.ts';
export type { Issuer, ProbeAnswer };

/** Where the credential is tried. From the identity's record or the administrator's list, never from a form. */
export interface ProbeTarget {
  readonly issuer: Issuer;
  /** Host name or address; for the four services their documented host unless the administrator says another. */
  readonly host: string;
  readonly port: number;
  /** Account, bind DN or path; null where the issuer needs none. */
  readonly account: string | null;
  /** Database, path of a page, or region: what else the issuer needs; null where nothing. */
  readonly detail: string | null;
  /** PEM of the authority that the server's certificate has to come from; null for the system's own. */
  readonly authority: string | null;
}

export interface ProbeResult {
  readonly answer: ProbeAnswer;
  /** The row of the issuer's table that decided, such as `28P01`, or what stood in the way: `timeout`, `not-allowed`, `redirect`. */
  readonly code: string;
  /** One plain sentence. Holds nothing of what the server sent. */
  readonly says: string;
}

/** The credential's bytes; whoever made it overwrites it when the probe is over. */
export type Held = Uint8Array;

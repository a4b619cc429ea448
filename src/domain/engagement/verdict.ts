import type { Refusal } from '../kit/refusals.ts';

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

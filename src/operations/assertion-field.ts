import { z } from 'zod';
import { remember } from './fields.ts';
import type { Field } from './fields.ts';

/** A passkey's signature of a decision, as a browser gives it, with the nonce that it was asked with: base64url all. */
export interface GivenSignature {
  readonly nonce: string;
  readonly credential: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/u);

/** Public, all of it: what is checked is kept beside the decision. */
export function decisionSignature(): Field<GivenSignature> {
  const schema = z.strictObject({
    nonce: bytes(100),
    credential: bytes(1400),
    clientData: bytes(4000),
    authenticatorData: bytes(2000),
    signature: bytes(2000),
  });
  return remember({
    made: 'closed',
    schema,
    says: 'Give what the browser gave when the passkey signed.',
    optional: false,
    make: (parsed) => schema.parse(parsed),
  });
}

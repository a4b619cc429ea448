/** What stays of the passkey that signed a decision; its form and its check are the ledger's (`decision-signature.ts`). */
export interface SignedMember {
  readonly site: string;
  readonly key: string;
  readonly nonce: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

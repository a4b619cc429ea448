import { toHex } from '../../ledger/bytes.ts';
import { operation, reads } from '../operation.ts';

export const logKey = operation({
  name: 'ledger.key',
  summary: 'Give the log’s public key; get it from here once, and keep it where the operator cannot change it',
  changes: false,
  gives: 'name, verifier key and the SHA-256 of its 32 bytes',
  input: {},
  async run(_input, { ctx }) {
    const { key, verifierKey } = ctx.log.signer;
    return reads({ name: key.name, key: verifierKey, fingerprint: toHex(ctx.sha256(key.key)) });
  },
});

export const checkpoint = operation({
  name: 'ledger.checkpoint',
  summary: 'Give the last signed checkpoint of the log',
  changes: false,
  gives: 'the checkpoint as a signed note; null before the first event',
  input: {},
  run: async (_input, { ctx }) =>
    reads({ checkpoint: await ctx.log.proofs.checkpoint(), waiting: await ctx.log.sequencer.backlog() }),
});

import { done } from '../../domain/kit/result.ts';
import { oneOf, optional, sha256Hex, text, whole } from '../fields.ts';
import { operation } from '../operation.ts';
import { houseEntry } from './stream.ts';

const COPIES = ['data', 'keys'] as const;
const TYPES = { data: 'backup-made', keys: 'keys-backed-up' } as const;

/** A copy was made: of everything but the keys, or of the keys. Where it lies is nobody's business here. */
export const recordBackup = operation({
  name: 'house.recordBackup',
  summary: 'Write into the ledger that a backup was made, with the size and root of the ledger in it',
  changes: true,
  gives: 'nothing',
  input: { of: oneOf(COPIES), size: whole(0, Number.MAX_SAFE_INTEGER), root: optional(sha256Hex()) },
  async run({ of, size, root }, call) {
    const entry = await houseEntry(call, { type: TYPES[of], facts: { size, root }, text: null });
    return done({ change: { streams: [entry] }, answer: () => Promise.resolve({}) });
  },
});

/** The installation was made again out of a backup. Where that is older than what was signed before, somebody has said why. */
export const recordRestore = operation({
  name: 'house.recordRestore',
  summary:
    'Write into the ledger that the installation was restored, to which size, and why it was put back where it was',
  changes: true,
  gives: 'nothing',
  input: {
    size: whole(0, Number.MAX_SAFE_INTEGER),
    seen: whole(0, Number.MAX_SAFE_INTEGER),
    reason: optional(text(2000)),
  },
  async run({ size, seen, reason }, call) {
    const facts = { size, seen, rolledBack: size < seen };
    const entry = await houseEntry(call, { type: 'restored', facts, text: reason === null ? null : { reason } });
    return done({ change: { streams: [entry] }, answer: () => Promise.resolve({}) });
  },
});

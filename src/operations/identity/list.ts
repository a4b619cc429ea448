import { name, optional, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';

export const listIdentities = operation({
  name: 'identity.list',
  summary: 'List the identities that cases are about',
  changes: false,
  gives: 'identities with the number of their cases',
  input: { words: optional(name()), limit: optional(whole(1, 200)) },
  run: async ({ words, limit }, { ctx }) =>
    reads({ identities: await ctx.store.identities(words === null ? null : String(words), limit ?? 50) }),
});

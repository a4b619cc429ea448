import { operation, reads } from '../../operation.ts';
import type { ProviderView } from '../views.ts';
import { rowOf } from '../register.ts';

export const showProvider = operation({
  name: 'people.provider',
  summary: 'Say over which identity provider one can sign in, and whether an account there is one’s own',
  changes: false,
  gives: 'its name, or null where there is none',
  input: {},
  async run(_input, { ctx, actor }) {
    if (ctx.signOn === null) return reads<ProviderView>({ provider: null });
    const row = await rowOf(ctx, actor);
    const isBound = row === null ? false : await ctx.store.hasAccount(row.person);
    return reads<ProviderView>({ provider: { name: ctx.signOn.provider.name, isBound } });
  },
});

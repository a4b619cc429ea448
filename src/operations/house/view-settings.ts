import type { Context } from '../context.ts';
import { operation, reads } from '../operation.ts';
import type { SettingsView } from './views.ts';

export const showSettings = operation({
  name: 'house.settings',
  summary: 'Show what this installation is set to',
  changes: false,
  gives: 'organisation, promises, calendar, retention and whether mail is set',
  input: {},
  run: async (_input, { ctx }) => reads(await settingsView(ctx)),
});

export async function settingsView(ctx: Context): Promise<SettingsView> {
  const { organisation, promises, retention } = ctx.settings.current();
  const { calendar, ...days } = promises;
  const waiting = await ctx.store.outboxDepth();
  return { organisation, promises: days, calendar, retention, mail: { isSet: ctx.post !== null, waiting } };
}

import type { Calendar } from '../../domain/policy/calendar.ts';
import type { PromisedDays, Retention } from '../../domain/policy/settings.ts';
import type { Context } from '../context.ts';
import { operation, reads } from '../operation.ts';

/** What is in force, as the desk shows it to administrators. */
export interface SettingsView {
  readonly organisation: string | null;
  readonly promises: PromisedDays;
  readonly calendar: Calendar;
  readonly retention: Retention;
  /** The mail server is set where the server is started: its credential is kept by nobody else. */
  readonly mail: { readonly isSet: boolean; readonly waiting: number };
}

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

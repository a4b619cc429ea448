import type { HealthView } from './health.ts';
import { operation, reads } from '../operation.ts';

/** What `throughline doctor` says at a quick look, and since when this server has been running. */
export const doctor = operation({
  name: 'house.doctor',
  summary: 'Say how the installation stands: a quick look that changes nothing',
  changes: false,
  gives: 'a line for each check, what waits, the keys, the disk, the version, and since when the server runs',
  input: {},
  async run(_input, { ctx }) {
    const view: HealthView = { ...(await ctx.health()), runningSince: ctx.startedAt };
    return reads(view);
  },
});

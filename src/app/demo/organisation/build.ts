import { openApp } from '../../../app.ts';
import type { App } from '../../../app.ts';
import type { HouseConfig } from '../../config.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { casePlays } from './cases.ts';
import type { Told } from './case-steps.ts';
import { openClock } from './clock.ts';
import { engagementPlays } from './engagements.ts';
import { inventoryPlays } from './inventory.ts';
import { plant } from './planted.ts';
import type { Play } from './play.ts';
import { rememberedPasswords } from './remembered-passwords.ts';
import { openStaff } from './staff.ts';
import { workday } from './workday.ts';

const DAY: Millis = 86_400_000;
/** Six months, and a day to set the house up. */
const MONTHS: Millis = 183 * DAY;

/** What was made, for whoever tells of it. */
export interface Built {
  readonly password: string;
  /** A case whose reporter can be followed by its code. */
  readonly reporter: Told;
  /** The credentials that stood in reports: none of them is in any byte of the folder. */
  readonly planted: readonly string[];
}

/**
 * Makes the organisation in an empty folder: six months of work, done by the operations that everybody uses, with the house’s
 * clock put forward from one step to the next. It never goes back, and has come to the present when this is done.
 */
export async function buildOrganisation(config: HouseConfig, tell: (says: string) => void): Promise<Built> {
  const end = Date.now();
  const clock = openClock(end - MONTHS, end);
  const opened = await openApp(
    { ...config, publicUrl: config.publicUrl ?? 'http://127.0.0.1' },
    { now: clock.now, onFault: fail, onJobFault: (_job, error) => fail(error) },
  );
  if (!opened.ok) throw new Error(opened.says);
  const { app } = opened;
  try {
    const staff = await openStaff({ ...app.ctx, passwords: rememberedPasswords(app.ctx.passwords) });
    const planted = plant();
    const cases = new Map<string, Told>();
    const plays = inOrder([...inventoryPlays(), ...casePlays(cases, planted), ...engagementPlays(planted)], end);
    const passing = months(app, clock.now, tell);
    for (const { at, run } of plays) {
      clock.reach(at);
      await passing();
      await run({ staff, end, now: clock.now, step: () => clock.reach(0) });
    }
    clock.reach(end);
    await app.jobs.runOnce();
    const reporter = cases.get('slides');
    if (reporter === undefined) throw new Error('The demonstration lacks the case of its reporter.');
    return { password: staff.password, reporter, planted: planted.values() };
  } finally {
    await app.close();
  }
}

/** Steps in the order of time; those of one moment in the order in which they were written. */
function inOrder(plays: readonly Play[], end: Millis) {
  return plays
    .map((play) => ({ at: workday(end, play.ago, play.minutes), run: play.run }))
    .toSorted((a, b) => a.at - b.at);
}

/** Each day what is due without anybody asking is done: cases close, exemptions end, what is over is disposed of. */
function months(app: App, now: () => Millis, tell: (says: string) => void): () => Promise<void> {
  let day = 0;
  let month = '';
  return async () => {
    const today = Math.floor(now() / DAY);
    if (today === day) return;
    day = today;
    await app.jobs.runOnce();
    const name = new Date(now()).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    if (name !== month) tell(name);
    month = name;
  };
}

function fail(error: unknown): never {
  throw error;
}

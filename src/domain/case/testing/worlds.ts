import * as can from './alphabet.ts';
import { anna, ben, CHANGE, cleo, clock, DUPLICATE, KEY, MINE, OTHER_CHANGE, OTHER_KEY, ROTATE } from './cast.ts';
import * as change from './change-steps.ts';
import { START } from './scenario.ts';
import type { World } from './search.ts';
import { DAY } from './step.ts';
import * as tell from './telling-steps.ts';
import * as work from './work-steps.ts';

const EXPLAINED = work.classifies(anna, 'false-alarm');
const TOLD = [tell.writes(anna), tell.sends('accepted'), tell.answers('confirmed')] as const;

/** Worlds that are small enough to look at every sequence of commands in them, however long. */
export const SMALL: readonly World[] = [
  {
    name: 'the work',
    beginnings: [tell.reports(KEY)],
    steps: [work.classifies(anna), EXPLAINED, ...can.IDENTIFYING, ...can.ACTING, ...TOLD, ...can.CLOSING],
    times: days(0),
    tries: 1,
  },
  {
    name: 'the telling',
    beginnings: [tell.reports()],
    steps: [EXPLAINED, ...can.TELLING_ONE, work.classifies(ben, 'false-alarm'), tell.closes(clock)],
    times: days(0, 8),
    tries: 2,
  },
  {
    name: 'the unreachable',
    beginnings: [tell.reports(), tell.reportsBy('machine', 'api')],
    steps: [
      EXPLAINED,
      tell.writes(anna),
      tell.sends('refused'),
      tell.sends('accepted'),
      tell.sends('bounced'),
      tell.updatesMachine(),
      tell.givesUp(clock),
      tell.closes(clock),
    ],
    times: days(0, 1, 2, 40),
    tries: 3,
  },
  {
    name: 'who left no address',
    beginnings: [tell.reportsBy('page', 'page')],
    steps: [
      EXPLAINED,
      work.classifies(ben, 'false-alarm'),
      tell.writes(anna),
      tell.givesContact(),
      tell.sends('refused'),
      tell.collects(),
      tell.givesUp(clock),
      tell.closes(clock),
      tell.mergesInto(anna),
      tell.splitsBack(anna),
      tell.receives(anna),
      tell.receivesOnPage(anna),
      tell.writes(anna, DUPLICATE),
      tell.givesUp(clock, DUPLICATE),
    ],
    times: days(0, 20, 40, 60),
    tries: 1,
  },
  {
    name: 'duplicates',
    beginnings: [tell.reports()],
    steps: [
      EXPLAINED,
      work.classifies(ben, 'false-alarm'),
      work.settles(anna, 'expired', OTHER_KEY),
      tell.closes(clock),
      ...can.MERGING,
      ...[MINE, DUPLICATE].flatMap((who) => [
        tell.writes(anna, who),
        tell.collects(who),
        tell.withdraws(who),
        tell.answers('confirmed', who),
        tell.answers('disputed', who),
      ]),
    ],
    times: days(0, 8),
    tries: 1,
  },
  {
    name: 'exemptions',
    beginnings: [tell.reports(KEY)],
    steps: [
      work.classifies(anna),
      work.links(anna),
      work.plans(anna, ROTATE),
      work.executes(anna, ROTATE),
      work.executes(ben, ROTATE),
      work.verifies(ben, ROTATE),
      work.waives(anna, 'prevent'),
      work.settles(anna),
      ...can.EXEMPTING,
      ...TOLD,
      tell.answers('disputed'),
      work.classifies(ben),
      ...can.CLOSING,
    ],
    times: days(0, 8, 100),
    tries: 1,
  },
  {
    name: 'extensions',
    beginnings: [tell.reports(KEY)],
    steps: [
      work.classifies(anna),
      work.links(anna),
      work.plans(anna, ROTATE),
      work.waives(anna, 'prevent'),
      work.asksExemption(anna, START + 80 * DAY),
      work.decides(cleo),
      work.endsExemption(clock, 'expired'),
      work.endsExemption(cleo, 'revoked'),
      ...can.EXTENDING,
      ...TOLD,
      ...can.CLOSING,
    ],
    times: days(0, 8, 82, 100),
    tries: 1,
  },
  {
    name: 'changes',
    beginnings: [tell.reports()],
    steps: [
      work.classifies(anna),
      work.links(anna),
      work.waives(anna, 'contain'),
      work.waives(anna, 'prevent'),
      ...can.CHANGING,
      ...can.CARRYING_OUT,
      ...TOLD,
      tell.closes(clock),
    ],
    times: days(0, 8, 60),
    tries: 1,
  },
  {
    name: 'two changes of one identity',
    beginnings: [tell.reports()],
    steps: [
      work.classifies(anna, 'false-alarm'),
      work.links(anna),
      ...[CHANGE, OTHER_CHANGE].flatMap((request) => [
        change.asks(anna, START + 7 * DAY, null, request),
        change.signs(ben, 'approved', request),
        change.matches(request),
        change.contradicts(request),
        change.takesBack(anna, request),
      ]),
      ...TOLD,
      tell.closes(clock),
    ],
    times: days(0),
    tries: 1,
  },
  {
    name: 'proofs',
    beginnings: [tell.reports(KEY)],
    steps: [
      work.classifies(anna),
      EXPLAINED,
      work.links(anna),
      work.plans(anna, ROTATE),
      work.executes(anna, ROTATE),
      work.verifies(ben, ROTATE),
      work.waives(anna, 'contain', ROTATE),
      work.waives(anna, 'prevent'),
      work.settles(anna),
      work.settles(anna, 'approved-as-is'),
      ...can.PROVING,
      ...TOLD,
      ...can.CLOSING,
    ],
    times: days(0, 1, 8),
    tries: 1,
  },
];

/** Everything at once: too large to come to its end, so it is looked at as far as the bound goes. */
export const WHOLE: World = {
  name: 'everything',
  beginnings: can.BEGINNINGS,
  steps: can.EVERYTHING,
  times: days(0, 8, 100),
  tries: 2,
};

function days(...after: readonly number[]): readonly number[] {
  return after.map((day) => START + day * DAY);
}

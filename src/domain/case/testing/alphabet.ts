import {
  anna,
  ben,
  CLEAN,
  cleo,
  clock,
  CONTROL,
  DUPLICATE,
  EXEMPTION,
  EXTENSION,
  FILE,
  IDENTITY,
  KEY,
  MINE,
  OTHER_CASE,
  OTHER_KEY,
  RESTORE,
  rita,
  robot,
  ROTATE,
} from './cast.ts';
import * as change from './change-steps.ts';
import * as proof from './proof-steps.ts';
import { START } from './scenario.ts';
import { DAY } from './step.ts';
import type { Step } from './step.ts';
import * as tell from './telling-steps.ts';
import * as work from './work-steps.ts';

const PEOPLE = [anna, ben] as const;
const REPORTERS = [MINE, DUPLICATE] as const;

/** Every first event that differs in what follows from it. */
export const BEGINNINGS: readonly Step[] = [
  tell.reports(),
  tell.reports(KEY),
  tell.reportsBy('page', 'page', KEY),
  tell.reportsBy('machine', 'api'),
];

export const CLASSIFYING: readonly Step[] = [
  ...PEOPLE.flatMap((who) => [work.classifies(who), work.classifies(who, 'false-alarm')]),
  work.classifies(anna, 'policy-exception'),
  work.classifies(anna, 'confirmed', false),
  work.classifies(robot),
  work.proposes(robot),
];
export const IDENTIFYING: readonly Step[] = [
  work.links(anna, IDENTITY),
  work.unlinks(anna, IDENTITY),
  work.cannotName(anna),
];
export const ACTING: readonly Step[] = [
  ...[ROTATE, CONTROL].map((action) => work.plans(anna, action)),
  ...PEOPLE.flatMap((who) =>
    [ROTATE, CONTROL].flatMap((action) => [work.executes(who, action), work.verifies(who, action)]),
  ),
  work.verifies(ben, ROTATE, 'failed'),
  work.waives(anna, 'contain', ROTATE),
  work.waives(anna, 'contain'),
  work.waives(anna, 'prevent'),
  ...(['not-a-credential', 'rotated', 'exempted'] as const).map((disposition) => work.settles(anna, disposition)),
];
export const EXEMPTING: readonly Step[] = [
  work.asksExemption(anna, START + 80 * DAY),
  ...[anna, ben, cleo].map((who) => work.decides(who)),
  work.decides(cleo, 'rejected'),
  work.endsExemption(clock, 'expired'),
  work.endsExemption(cleo, 'revoked'),
];
export const EXTENDING: readonly Step[] = [
  work.asksExemption(ben, START + 95 * DAY, [ROTATE], [KEY], EXTENSION, EXEMPTION),
  work.decides(anna, 'approved', EXTENSION),
  work.decides(cleo, 'approved', EXTENSION),
  work.endsExemption(clock, 'expired', EXTENSION),
];
export const CHANGING: readonly Step[] = [
  change.asks(anna, START + 7 * DAY, START + 50 * DAY),
  ...[anna, ben].map((who) => change.signs(who)),
  change.signs(ben, 'rejected'),
  change.expires('unanswered'),
  change.expires('over'),
  change.takesBack(anna),
  change.matches(),
  change.contradicts(),
];
export const CARRYING_OUT: readonly Step[] = [
  work.plans(anna, RESTORE),
  ...[anna, ben].flatMap((who) => [work.executes(who, RESTORE), work.verifies(who, RESTORE)]),
  work.waives(anna, 'contain', RESTORE),
];
export const PROVING: readonly Step[] = [
  proof.probes(anna, 'refused'),
  proof.probes(rita, 'still-valid'),
  work.verifies(ben, ROTATE, 'works', 'probe'),
];
export const TELLING: readonly Step[] = REPORTERS.flatMap((who) => tellingOf(who));
export const TELLING_ONE: readonly Step[] = tellingOf(MINE);
export const MERGING: readonly Step[] = [
  tell.receives(anna),
  tell.receives(anna, OTHER_CASE, DUPLICATE, OTHER_KEY),
  tell.splitsOut(anna),
  tell.splitsOut(anna, OTHER_CASE, MINE, DUPLICATE),
  tell.mergesInto(anna),
  tell.splitsBack(anna),
];
export const NEWS: readonly Step[] = [work.messages(rita, MINE, OTHER_KEY), work.settles(anna, 'expired', OTHER_KEY)];
export const CLOSING: readonly Step[] = [tell.closes(clock), tell.closes(anna, 'answered')];
/** What changes no stage by itself. */
export const AROUND: readonly Step[] = [
  work.messages(anna),
  work.adds(anna, FILE),
  work.redactsFile(clock),
  work.redactsText(rita),
  work.proposesRedaction(clock),
  work.decidesRedaction(anna, 'declined'),
  work.decidesRedaction(clock, 'taken-out', OTHER_KEY),
  work.waits(anna, 'reporter', 'dispute'),
  work.resumes(clock, 'reporter'),
  work.escalates(anna),
  tell.givesContact(),
  proof.triages(anna),
  proof.givesKit(anna),
  proof.mistakes(anna),
  proof.searches(anna, 'clean'),
  proof.searches(rita, 'found'),
  proof.listsConsumer(anna),
  proof.givesAddress(anna),
  proof.mailsConsumer('accepted'),
  proof.mailsConsumer('bounced'),
  proof.saysAsConsumer('not-yet'),
  proof.saysAsConsumer('moved'),
  proof.linksThread(anna, OTHER_KEY),
  work.plans(anna, CLEAN),
  work.waives(anna, 'remove', CLEAN),
];
/** The straight way through, for walks that should come to its end. */
export const FORWARD: readonly Step[] = [
  work.classifies(anna, 'false-alarm'),
  work.classifies(anna),
  work.links(anna),
  work.plans(anna, ROTATE),
  work.executes(anna, ROTATE),
  work.verifies(ben, ROTATE),
  work.waives(anna, 'prevent'),
  work.settles(anna),
  work.settles(anna, 'expired', OTHER_KEY),
  ...REPORTERS.flatMap((who) => [
    tell.writes(anna, who),
    tell.sends('accepted', who),
    tell.collects(who),
    tell.answers('confirmed', who),
  ]),
  ...CLOSING,
];
export const EVERYTHING: readonly Step[] = [
  ...CLASSIFYING,
  ...IDENTIFYING,
  ...ACTING,
  ...EXEMPTING,
  ...EXTENDING,
  ...CHANGING,
  ...CARRYING_OUT,
  ...PROVING,
  ...TELLING,
  ...MERGING,
  ...NEWS,
  ...CLOSING,
  ...AROUND,
];

function tellingOf(who: typeof MINE): readonly Step[] {
  return [
    tell.writes(anna, who),
    tell.sends('accepted', who),
    tell.sends('refused', who),
    tell.sends('bounced', who),
    tell.collects(who),
    tell.answers('confirmed', who),
    tell.answers('disputed', who),
    tell.withdraws(who),
    tell.updatesMachine(who),
    tell.givesUp(clock, who),
  ];
}

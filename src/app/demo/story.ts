import type { ActionKind, Means } from '../../domain/case/words.ts';
import { executeAction, planAction, verifyAction } from '../../operations/case/actions.ts';
import { draftOutcome, recordOutcome } from '../../operations/case/outcome.ts';
import { queue, show } from '../../operations/case/queue.ts';
import { report } from '../../operations/case/report.ts';
import { answer, status } from '../../operations/case/reporter.ts';
import { linkIdentity } from '../../operations/case/link-identity.ts';
import { classify } from '../../operations/case/work.ts';
import { pack } from '../../operations/ledger/pack.ts';
import { redactOwn } from '../../operations/text/redact.ts';
import type { CaseView, Ring } from '../../operations/views.ts';
import type { Credentials } from './credentials.ts';
import type { DemoHouse } from './people.ts';
import { ringText } from './ring.ts';

/** One step as it is told: who does what, what came of it, and how far the loop is closed. */
export interface Step {
  readonly who: string;
  readonly does: string;
  readonly says: readonly string[];
  /** `●●◐○○`: received, classified, acted on, verified, told. */
  readonly ring: string | null;
}

export interface Ending {
  /** What people call the case. */
  readonly name: string;
  readonly pack: Uint8Array;
}

/** Plays the whole line once, through the same door as everything else, and tells each step when it is done. */
export async function playStory(
  house: DemoHouse,
  { privateKey, databaseUrl, passphrase }: Credentials,
  tell: (step: Step) => void,
): Promise<Ending> {
  const { anybody } = house;
  const say = (who: string, does: string, says: readonly string[], ring: Ring | null) =>
    tell({ who, does, says, ring: ring === null ? null : ringText(ring) });

  const [rosa, viktor, otto] = [
    await house.joins('Rosa', 'responder'),
    await house.joins('Viktor', 'responder'),
    await house.joins('Otto', 'auditor'),
  ];
  say(
    'Ada, the administrator,',
    'opens the one-time link and invites Rosa and Viktor (responders) and Otto (auditor).',
    [],
    null,
  );

  const text = `In our channel since an hour: ${databaseUrl}\nand a key:\n${privateKey}\nand the night guard hears ${passphrase}`;
  const reported = await anybody.does(report, {
    text,
    where: 'The channel #deploys',
    kind: 'leaked-secret',
    anonymous: true,
  });
  const { code } = reported;
  const hidden = reported.hidden.map(({ placeholder }) => placeholder).join(' and ');
  say(
    'Eve, who has no account,',
    'pastes a message with a private key, the address of a database, and a secret sentence.',
    [
      `Hidden before anything was stored: ${hidden}.`,
      'She gets a signed receipt and a tracking code of seven words, of which only a hash is kept.',
    ],
    (await anybody.does(status, { code })).ring,
  );

  const removed = await anybody.does(redactOwn, { code, value: passphrase });
  say(
    'Eve',
    'is asked “anything else?” and names the sentence, which no detector can know.',
    [`Taken out in ${removed.removed} ${removed.removed === 1 ? 'place' : 'places'}, index and files included.`],
    removed.status.ring,
  );

  const name = (await rosa.does(queue, {})).rows[0]?.number ?? '';
  await rosa.does(classify, {
    case: name,
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'secret-exposed-in-chat',
  });
  const linked = await rosa.does(linkIdentity, {
    case: name,
    kind: 'database-user',
    name: 'billing_app',
    locator: 'db.internal.example.net/billing',
    owner: 'Billing',
  });
  say(
    'Rosa',
    `takes ${name} from the queue, classifies it and links the identity it is about.`,
    ['A leaked secret, confirmed, high; the database user billing_app.'],
    linked.ring,
  );

  const worked = await work(name, linked, rosa, databaseUrl);
  say(
    'Rosa',
    'plans and does three things, each with proof; the log that she attaches still holds the password.',
    [...WORK.map(({ what }) => what), 'The attached log was cleared before it was kept.'],
    worked.ring,
  );

  const refused = await rosa.isRefused(verifyAction, { case: name, action: worked.actions[0]?.action ?? '', ...WORKS });
  say('Rosa', 'verifies her own work, and is refused.', [refused.title, refused.next], worked.ring);

  for (const { action } of worked.actions) await viktor.does(verifyAction, { case: name, action, ...WORKS });
  const verified = await viktor.does(show, { case: name });
  say('Viktor,', 'who did none of it, looks for himself and verifies all three.', [], verified.ring);

  const submission = verified.submissions[0]?.submission ?? '';
  const draft = await rosa.does(draftOutcome, { case: name, submission });
  const written = await rosa.does(recordOutcome, {
    case: name,
    submission,
    found: draft.found.text,
    did: draft.did.text,
    why: draft.why.text,
    can: 'Please keep keys in the vault from now on.',
  });
  say(
    'Rosa',
    'edits the outcome that was drafted from the trace, and signs it.',
    [`“${draft.found.text}”`, 'Nothing is mailed here, since there is no mail server: the answer waits on Eve’s page.'],
    written.ring,
  );

  const read = await anybody.does(status, { code });
  say('Eve', 'opens her page with the code and reads the answer; that she did is an event too.', [], read.ring);
  const confirmed = await anybody.does(answer, { code, answer: 'confirmed', again: true });
  say(
    'Eve',
    'says that this answers her.',
    [confirmed.closed ? 'Nothing is owed any more, so the case closes by itself.' : 'The case is still open.'],
    confirmed.ring,
  );

  const packed = await otto.does(pack, { case: name });
  say('Otto, the auditor,', 'exports the case as a pack for somebody with no account and no network.', [], null);
  return { name, pack: packed.bytes };
}

type Person = Awaited<ReturnType<DemoHouse['joins']>>;

async function work(name: string, { credentials }: CaseView, rosa: Person, databaseUrl: string): Promise<CaseView> {
  const all = credentials.map(({ credential }) => credential);
  for (const { kind, means, what } of WORK)
    await rosa.does(planAction, { case: name, kind, means, what, credentials: kind === 'contain' ? all : [] });
  const { actions } = await rosa.does(show, { case: name });
  for (const { action, kind } of actions) {
    const files =
      kind === 'contain'
        ? { files: [{ name: 'rotation.log', content: `10:02 rotating, was ${databaseUrl}\n10:03 done\n` }] }
        : {};
    await rosa.does(executeAction, { case: name, action, proof: 'Done; see the change in the vault.', ...files });
  }
  return await rosa.does(show, { case: name });
}

const WORK: readonly { readonly kind: ActionKind; readonly means: Means; readonly what: string }[] = [
  { kind: 'contain', means: 'rotate', what: 'Rotate the password and replace the key pair.' },
  { kind: 'remove', means: 'chat', what: 'Delete the message from the channel.' },
  { kind: 'prevent', means: 'control', what: 'Turn on the secret scanner for the channel.' },
];

const WORKS = { result: 'works', method: 'look', finding: 'The old ones are refused.' };

import type { Millis } from '../../../domain/kit/ids.ts';
import { addDocument } from '../../../operations/engagement/add-document.ts';
import { caseOutcome } from '../../../operations/engagement/case-outcome.ts';
import { beginClosing, closeEngagement } from '../../../operations/engagement/closing.ts';
import { acceptPolicy, decideValues } from '../../../operations/engagement/decide.ts';
import { countersignDisposal } from '../../../operations/engagement/disposal/request.ts';
import { addEntry, recordExit } from '../../../operations/engagement/inventory.ts';
import { addMember } from '../../../operations/engagement/members.ts';
import { openEngagement } from '../../../operations/engagement/open.ts';
import { proveRendition } from '../../../operations/engagement/prove.ts';
import { approveRelease, release } from '../../../operations/engagement/release.ts';
import { shareDocument } from '../../../operations/engagement/shares/share.ts';
import { showEngagement } from '../../../operations/engagement/show.ts';
import type { EngagementSeed } from './engagement-seed.ts';
import { PEOPLE } from './people.ts';
import type { Planted } from './planted.ts';
import type { Stage } from './play.ts';

const DAY: Millis = 86_400_000;

/** One engagement on its way. */
export interface Work {
  readonly seed: EngagementSeed;
  readonly planted: Planted;
  /** Its number, such as `E-3`, once it is open. */
  engagement: string;
}

export async function opens(work: Work, { staff }: Stage): Promise<void> {
  const { name, customer, purpose, kind, retention } = work.seed;
  const opened = await staff.as('lena', openEngagement, { name, customer, purpose, kind, retention });
  work.engagement = opened.engagement;
  const of = { engagement: work.engagement };
  await staff.as('lena', addMember, { ...of, email: PEOPLE.amara.email, role: 'reviewer' });
}

export async function writes({ seed, planted, engagement }: Work, { staff }: Stage): Promise<void> {
  const { borrowed, customer } = seed;
  await staff.as('lena', addEntry, { engagement, name: borrowed, owner: customer, origin: 'borrowed' });
  for (const { name, text } of seed.documents)
    await staff.as('lena', addDocument, { engagement, name, file: { name, content: planted.into(text) } });
}

/** Credentials go; names of identities as the policy for customers says. While it is being closed, the credential becomes a case. */
export async function decides({ seed, engagement }: Work, { staff }: Stage): Promise<void> {
  const { values } = await staff.as('lena', showEngagement, { engagement });
  const secrets = values.filter((one) => one.class === 'secret' && one.disposition === null);
  await staff.as('lena', decideValues, {
    engagement,
    values: secrets.map(({ value }) => value),
    disposition: seed.reached === 'closing' ? 'redact-and-rotate' : 'redact',
    reason: 'It has no place in a report.',
  });
  if (values.some((one) => one.class === 'identity' && one.disposition === null))
    await staff.as('lena', acceptPolicy, { engagement });
}

export async function proves({ engagement }: Work, { staff }: Stage): Promise<void> {
  const { documents } = await staff.as('lena', showEngagement, { engagement });
  for (const { document } of documents) await staff.as('lena', proveRendition, { engagement, document });
}

export async function releases({ seed, engagement }: Work, { staff, now }: Stage): Promise<void> {
  const { documents } = await staff.as('lena', showEngagement, { engagement });
  const [recipient, email] = seed.recipient;
  for (const { document, name, rendition } of documents) {
    const hash = rendition?.hash ?? '';
    await staff.as('amara', approveRelease, { engagement, document, hash });
    await staff.as('lena', release, { engagement, document, hash });
    const until = now() + 21 * DAY;
    const form = String(name).endsWith('.md') ? 'pdf' : 'txt';
    const given = { form, recipient, email, until, view: true, download: true };
    await staff.as('lena', shareDocument, { engagement, document, ...given });
  }
}

/** Reading what became of a credential is how the lead is told. */
export async function hears({ engagement }: Work, { staff }: Stage): Promise<void> {
  const { values } = await staff.as('lena', showEngagement, { engagement });
  for (const { value } of values.filter((one) => one.case !== null))
    await staff.as('lena', caseOutcome, { engagement, value });
}

export async function beginsToClose({ engagement }: Work, { staff }: Stage): Promise<void> {
  await staff.as('lena', beginClosing, { engagement });
}

export async function closes({ engagement }: Work, { staff }: Stage): Promise<void> {
  const { entries } = await staff.as('lena', showEngagement, { engagement });
  const proof = 'The customer’s administrator confirmed it in writing.';
  for (const { entry } of entries) await staff.as('lena', recordExit, { engagement, entry, exit: 'returned', proof });
  await staff.as('lena', closeEngagement, { engagement });
}

/** What was held is gone by then: the clock has disposed of it, and somebody else signs the record. */
export async function countersigns({ engagement }: Work, { staff }: Stage): Promise<void> {
  await staff.as('amara', countersignDisposal, { engagement });
}

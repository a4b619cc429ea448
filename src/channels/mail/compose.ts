import type { Millis } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import type { Block, MailMessage } from './message.ts';
import { mailWords as words } from './words.ts';
import type { NoticeAbout } from './words.ts';

interface Envelope {
  /** The outbox row's id. */
  readonly id: string;
  readonly to: string;
  readonly at: Millis;
  /** Address of the page that asks for the tracking code, which we do not have. */
  readonly statusUrl: string;
}

/** Tells a reporter what was found, what was done, why, and what they can do. */
export function outcomeMail(
  of: Envelope & {
    readonly outcome: {
      readonly found: SafeText;
      readonly did: SafeText;
      readonly why: SafeText;
      readonly can: SafeText;
    };
  },
): MailMessage {
  const { outcome, statusUrl } = of;
  const told = words.outcome;
  return mail(of, told.subject, [
    opening(told.lead),
    ...(['found', 'did', 'why', 'can'] as const).flatMap((part) => [heading(told[part]), paragraph(outcome[part])]),
    { kind: 'link', text: told.question, url: statusUrl },
  ]);
}

/** Tells a reporter that something moved: a stage, a message of the desk (`text`), a changed promise (`text` says which). */
export function noticeMail(of: Envelope & { readonly about: NoticeAbout; readonly text?: SafeText }): MailMessage {
  const { subject, lead } = words.notices[of.about];
  return mail(of, subject, [
    opening(lead),
    ...(of.text === undefined ? [] : [paragraph(of.text)]),
    { kind: 'link', text: words.status, url: of.statusUrl },
  ]);
}

function mail({ id, to, at }: Envelope, subject: SafeText, blocks: readonly Block[]): MailMessage {
  return { id, to, at, subject, blocks: [...blocks, paragraph(words.why)] };
}

function opening(lead: SafeText): Block {
  return paragraph(joinSafe([words.hello, lead], safe` `));
}

function heading(text: SafeText): Block {
  return { kind: 'heading', text };
}

function paragraph(text: SafeText): Block {
  return { kind: 'paragraph', text };
}

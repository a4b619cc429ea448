import { safe } from '../../domain/kit/safe.ts';

/** Words of the mails to reporters. No subject says what the report is about: it may be read on a locked screen. */
export const mailWords = {
  hello: safe`Hello,`,
  why: safe`You get this mail because you reported something and left this address. Nobody reads answers to it; write on the status page instead.`,
  status: safe`Everything about your report, with your tracking code, at:`,

  outcome: {
    subject: safe`Your report: what came of it`,
    lead: safe`this is what came of your report.`,
    found: safe`What we found`,
    did: safe`What we did`,
    why: safe`Why`,
    can: safe`What you can do`,
    question: safe`Does this answer you? You can say so, disagree, or ask for a second opinion with your tracking code at:`,
  },

  notices: {
    received: {
      subject: safe`Your report is in`,
      lead: safe`your report is written down and in the queue. A person will look at it. Your tracking code was shown when you sent it; we cannot send it, because only its hash is stored.`,
    },
    classified: {
      subject: safe`Your report: somebody has looked at it`,
      lead: safe`a person has read your report and decided what kind of problem it is. Next, somebody does something about it.`,
    },
    acting: {
      subject: safe`Your report: it is being put right`,
      lead: safe`somebody is putting right what you reported. Afterwards a second person checks that it worked.`,
    },
    verified: {
      subject: safe`Your report: it was put right and checked`,
      lead: safe`what had to be done is done, and a second person has checked it. Next, a person writes down for you what was found and done.`,
    },
    closed: {
      subject: safe`Your report is closed`,
      lead: safe`your report is closed. If the same thing comes back, please report it again: the two will be linked.`,
    },
    merged: {
      subject: safe`Your report goes on together with another`,
      lead: safe`somebody else saw the same thing, so both reports are worked on together. You still get an answer of your own.`,
    },
    message: {
      subject: safe`Your report: a message for you`,
      lead: safe`the people who work on your report have written to you:`,
    },
    promise: { subject: safe`Your report: a new date`, lead: safe`the date that we promised has changed.` },
  },
} as const;

/** What a notice can be about: a stage that was reached, a message, or a changed promise. */
export type NoticeAbout = keyof typeof mailWords.notices;

/** Words of the mail to somebody who uses a credential that is replaced. */
export const consumerWords = {
  hello: safe`Hello,`,
  subject: safe`A credential that you use is being replaced`,
  subjectAgain: safe`Once more: a credential that you use is being replaced`,
  lead: safe`a credential is being replaced, and you were named as somebody who uses it. Please move to the new one, and tell us when you have.`,
  again: safe`we have not heard from you yet. A credential is being replaced, and you were named as somebody who uses it. Please tell us whether you have moved.`,
  what: safe`What is replaced`,
  credential: safe`The credential of`,
  who: safe`Who asks`,
  until: safe`Please have moved by`,
  months: [
    safe`January`,
    safe`February`,
    safe`March`,
    safe`April`,
    safe`May`,
    safe`June`,
    safe`July`,
    safe`August`,
    safe`September`,
    safe`October`,
    safe`November`,
    safe`December`,
  ],
  link: safe`Say there whether you have moved, need more time, or do not use it. No account is needed; whoever has this link can answer for you.`,
  why: safe`The new credential is in no mail, and nobody will ask you for one. Get it the way you always do. Nobody reads answers to this mail.`,
} as const;

/** Tells somebody that a report is shared with them. */
export const shareWords = {
  hello: safe`Hello`,
  subject: safe`A report is shared with you`,
  lead: safe`a report is shared with you, and with nobody else under this link. Your name stands in your copy of it.`,
  who: safe`Who shares it`,
  until: safe`Until`,
  link: safe`Open the link and press the button there. Nothing is shown before you press it, so a program that follows links uses nothing up. What is opened and downloaded is recorded, and you see that record, too.`,
  passphrase: safe`It asks for a passphrase, which you get in another way.`,
  why: safe`Do not pass the link on: it shows your name to whoever opens it. Nobody reads answers to this mail.`,
} as const;

/** Shows that mails arrive. */
export const testWords = {
  subject: safe`Mail from Throughline arrives`,
  lead: safe`This mail was sent to see that the mail server takes mails and that they arrive. It asks for nothing.`,
  why: safe`An administrator asked for it in the desk. Nobody reads answers to this mail.`,
} as const;

export const recoveryWords = {
  subject: safe`A recovery link for your account was made`,
  lead: safe`Somebody who looks after your desk has made a link with which your password can be set anew. It opens for an hour. They hand it to you themselves: it is not in this mail.`,
  why: safe`If you did not ask for it, tell an administrator at once: your sessions end when it is used.`,
} as const;

export const newLeadWords = {
  subject: safe`has a new lead`,
  lead: safe`Nobody who led this engagement works here any more. An administrator has appointed a lead; its page says whom, and who did it.`,
  why: safe`You get this mail because you belong to its team. Nobody reads answers to it.`,
} as const;

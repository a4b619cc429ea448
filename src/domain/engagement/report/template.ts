import type { EngagementKind } from '../words.ts';
import { IDENTITIES_HEADING, type InventoryRow, tableOf } from './inventory-table.ts';

/** Raised when a section is added, dropped or renamed: a report says which template it began as. */
const VERSION = 1;

/** What is known already when a report is begun; empty where nothing is. */
export interface AboutReport {
  readonly title: string;
  readonly customer: string;
  readonly engagement: string;
  readonly period: string;
  readonly authors: string;
  readonly inventory: readonly InventoryRow[];
}

/**
 * A controlled template as Markdown with front matter. Every kind begins with the identities of the engagement and ends with the
 * check that nothing of them is left behind; what is in quotes tells the author what belongs there, and goes.
 */
export function templateFor(kind: EngagementKind, about: Partial<AboutReport> = {}): string {
  const title = about.title ?? TEMPLATES[kind].title;
  return [
    '---',
    `title:${valueOf(title)}`,
    `customer:${valueOf(about.customer)}`,
    `engagement:${valueOf(about.engagement)}`,
    `period:${valueOf(about.period)}`,
    `authors:${valueOf(about.authors)}`,
    `template: ${kind}/${VERSION}`,
    '---',
    '',
    `# ${title}`,
    '',
    ...templateSections(kind, about.inventory).flatMap(({ heading, hint, body }) => [
      `## ${heading}`,
      '',
      `> ${hint}`,
      '',
      ...(body === '' ? [] : [body, '']),
    ]),
  ].join('\n');
}

/** A value of front matter (YAML 1.2): as it is where that is plain words, else in double quotes, which JSON's are. */
function valueOf(text = ''): string {
  if (text === '') return '';
  return /^[\p{L}][\p{L}\p{N} ,.()-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/iu.test(text)
    ? ` ${text}`
    : ` ${JSON.stringify(text)}`;
}

/** The sections that a kind asks for, in their order: what a report of it has to have. */
export function templateSections(
  kind: EngagementKind,
  inventory: readonly InventoryRow[] = [],
): readonly TemplateSection[] {
  return [...TEMPLATES[kind].sections, OPEN_POINTS, CLOSEOUT].map(({ heading, hint, body = [] }) => ({
    heading,
    hint,
    body: (heading === IDENTITIES_HEADING ? tableOf(inventory, []) : body).join('\n'),
  }));
}

export interface TemplateSection {
  readonly heading: string;
  readonly hint: string;
  /** Markdown that stands there already; empty where there is none. */
  readonly body: string;
}

interface Section {
  readonly heading: string;
  /** What belongs there. */
  readonly hint: string;
  /** What stands there already. */
  readonly body?: readonly string[];
}

interface Template {
  readonly title: string;
  readonly sections: readonly Section[];
}

const IDENTITIES: Section = {
  heading: IDENTITIES_HEADING,
  hint: 'Every service account, key, token, certificate and bot that was seen, borrowed or created. Never its secret: say where that is kept. The exit state is one of returned, rotated, revoked, disabled, expired, kept by agreement.',
};

const ENVIRONMENT: Section = {
  heading: 'Environment',
  hint: 'Systems, versions, networks and roles, as far as the reader needs them. Hosts and accounts by name; no connection string with a password in it.',
};

const OPEN_POINTS: Section = {
  heading: 'Open points',
  hint: 'What is not finished, who does it, and by when.',
  body: ['| Point | Who | By when |', '|---|---|---|', '|  |  |  |'],
};

const CLOSEOUT: Section = {
  heading: 'Closeout',
  hint: 'Tick what is done, and say beside it how that is known. The engagement stays open until all of it is.',
  body: [
    '- [ ] Every identity above has an exit state and a proof',
    '- [ ] Credentials are gone from code and its history',
    '- [ ] Credentials are gone from tickets and chats',
    '- [ ] Credentials are gone from file shares and mailboxes',
    '- [ ] Accounts and access of the team are closed',
    '- [ ] Notes, exports and test data are disposed of, and when',
    '- [ ] The customer has the list of identities that stay, each with its owner',
  ],
};

const TEMPLATES: Readonly<Record<EngagementKind, Template>> = {
  implementation: {
    title: 'Post-implementation report',
    sections: [
      { heading: 'Context', hint: 'What was to be built, for whom, and what was agreed.' },
      IDENTITIES,
      ENVIRONMENT,
      {
        heading: 'What was done',
        hint: 'Step by step, so that the customer can do it again with credentials of their own.',
      },
      { heading: 'Acceptance', hint: 'What was tested, by whom, and with what result.' },
      {
        heading: 'Troubleshooting',
        hint: 'What went wrong on the way and what helped. Messages without tokens or session ids.',
      },
    ],
  },
  'managed-service': {
    title: 'Managed-service report',
    sections: [
      { heading: 'Context', hint: 'Which service, in which period, under which agreement.' },
      IDENTITIES,
      {
        heading: 'Role mappings and callbacks',
        hint: 'What the customer needs to set it up again: account names, roles, callback addresses, client ids. Nothing that can be used to sign in.',
        body: ['| Account or client | Role or scope | Callback address |', '|---|---|---|', '|  |  |  |'],
      },
      ENVIRONMENT,
      { heading: 'What was done', hint: 'Changes and maintenance in this period.' },
      { heading: 'Incidents', hint: 'What failed, for how long, why, and what was done about it.' },
    ],
  },
  troubleshooting: {
    title: 'Troubleshooting report',
    sections: [
      { heading: 'Context', hint: 'What did not work, since when, and who noticed it.' },
      IDENTITIES,
      { heading: 'What was seen', hint: 'Errors, codes and times. As little about identities as the finding needs.' },
      { heading: 'Cause', hint: 'What was wrong, and how that is known.' },
      { heading: 'What was done', hint: 'What was changed, in which order, and what can be undone.' },
    ],
  },
  offboarding: {
    title: 'Offboarding report',
    sections: [
      { heading: 'Context', hint: 'Which engagement ends, and when its team loses access.' },
      IDENTITIES,
      {
        heading: 'Where credentials were kept',
        hint: 'Every place in code, tickets, shares and chats. How it is known that each is clear: a scan, or whose word.',
        body: ['| Identity | Place | Clear by scan or statement | When |', '|---|---|---|---|', '|  |  |  |  |'],
      },
      { heading: 'What stays', hint: 'What is kept by agreement, with its new owner and until when.' },
    ],
  },
};

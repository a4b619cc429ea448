import type { Role } from '../../../domain/people/roles.ts';

/** Pages for one kind of person, the first of them to begin with. */
export interface Chapter {
  readonly name: string;
  /** Whose it is; null for everybody. */
  readonly role: Role | null;
  /** Names of pages, as they stand in the address, with their titles. */
  readonly pages: readonly (readonly [page: string, title: string])[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    name: 'Everybody',
    role: null,
    pages: [
      ['reporter', 'For reporters'],
      ['your-account', 'Your account'],
    ],
  },
  {
    name: 'Responders',
    role: 'responder',
    pages: [
      ['responder', 'For responders'],
      ['the-trace-on-the-case-page', 'The trace on the case page'],
      ['proving-a-key-is-dead', 'Proving that a key is dead'],
      ['inventory', 'The inventory of identities'],
      ['patterns-and-coverage', 'Patterns and coverage'],
      ['leaked-key', 'A story: an API key leaks in a repository'],
      ['role-change', 'Access lost by a role change'],
      ['failed-sign-in', 'A client that cannot sign in any more'],
      ['known-automation', 'Odd activity that turns out to be approved'],
      ['temporary-exemption', 'A team that needs more time'],
    ],
  },
  { name: 'Approvers', role: 'approver', pages: [['approver', 'For approvers']] },
  {
    name: 'Delivery leads',
    role: 'delivery-lead',
    pages: [
      ['delivery-lead', 'For delivery leads'],
      ['writing-a-report', 'Writing a report'],
      ['documents', 'Documents: what is read, what becomes of it, what the proof shows'],
      ['pdf', 'PDF: what a safe copy is, and what it is not'],
      ['pictures', 'Pictures'],
      ['word-and-open-document-files', 'Word and OpenDocument files'],
      ['workbooks-and-slides', 'Workbooks and slides'],
      ['reviewing-a-report', 'Reviewing a report'],
      ['customer-reports', 'Reports for customers'],
      ['sharing-a-report', 'Sharing a report'],
      ['inventory-at-the-end', 'The inventory of an engagement'],
      ['disposal', 'Getting rid of what an engagement holds'],
      ['old-reports', 'A stock of old reports'],
      ['from-template-to-disposal', 'A story: from the controlled template to the disposal record'],
      ['post-implementation-report', 'A post-implementation report, from the upload to its disposal'],
      ['managed-service-report', 'A managed-service report: the names stay, the secrets do not'],
      ['offboarding-package', 'An offboarding package: the key is gone from code, tickets and shares'],
      ['troubleshooting-report', 'A troubleshooting report: as little of identities as the finding needs'],
    ],
  },
  {
    name: 'Auditors',
    role: 'auditor',
    pages: [
      ['auditor', 'For auditors'],
      ['reference/transitions', 'Transitions of a case'],
    ],
  },
  {
    name: 'Administrators',
    role: 'administrator',
    pages: [
      ['administrator', 'For administrators'],
      ['settings', 'Settings and teams'],
      ['single-sign-on', 'Single sign-on'],
      ['assistants', 'Programs and assistants'],
    ],
  },
  {
    name: 'Whoever runs the server',
    role: 'administrator',
    pages: [
      ['installing', 'Installing'],
      ['hardening', 'Hardening'],
      ['keys-and-backups', 'Keys and backups'],
      ['upgrading-and-moving', 'Upgrading and moving'],
      ['watching', 'Watching how it runs'],
      ['several-nodes', 'Several nodes'],
      ['demo', 'A house to look around in'],
    ],
  },
  {
    name: 'Looking something up',
    role: null,
    pages: [
      ['security', 'Security'],
      ['scanning', 'Scanning and redacting files'],
      ['how-well-we-find', 'How well we find'],
      ['reference/what-we-recognise', 'What we recognise'],
      ['reference/audiences', 'What each audience reads'],
      ['reference/operations', 'Operations'],
      ['reference/refusals', 'Refusals'],
      ['reference/refusals-of-issuers', 'Refusals of issuers'],
      ['reference/mcp', 'What assistants can use'],
      ['reference/measured', 'Measured'],
    ],
  },
];

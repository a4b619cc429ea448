import type { ConsumerAnswer, ProbeAnswer, ThreadKind, TriageFinding, TriageGround } from '../../domain/case/words.ts';
import type { Issuer } from '../../domain/identity/words.ts';

/** The closed words of requests, proofs, consumers and threads as a person reads them. */
export const TRIAGE_FINDING_NAMES: Readonly<Record<TriageFinding, string>> = {
  'credential-expired': 'The credential has expired',
  'rotated-without-consumers': 'It was rotated without its consumers',
  'certificate-or-trust-chain': 'The certificate or its chain is not trusted',
  'permission-drift': 'What it may do has changed',
  'cannot-tell': 'Cannot tell',
};

export const TRIAGE_GROUND_NAMES: Readonly<Record<TriageGround, string>> = {
  'expiry-passed': 'The expiry date has passed',
  'expiry-ahead': 'The expiry date is still ahead',
  'rotated-before-failure': 'It was rotated before it failed',
  'not-rotated': 'It was not rotated before it failed',
  'consumers-not-moved': 'Not every consumer has moved to the new credential',
  'consumers-moved': 'Every consumer has moved to the new credential',
  'consumers-unknown': 'It is not known who uses it',
  'certificate-expired': 'The certificate has expired',
  'certificate-not-yet-valid': 'The certificate is not valid yet',
  'certificate-wrong-name': 'The certificate was made out for another name',
  'chain-wrong-order': 'The certificates of the chain stand in the wrong order',
  'signature-wrong': 'A signature in the chain does not hold',
  'chain-incomplete': 'A certificate of the chain is missing',
  'issuer-not-trusted': 'The issuer is not trusted',
  'chain-holds': 'The chain of the certificate holds',
  'entitlements-lost': 'It may do less than when it last worked',
  'entitlements-unchanged': 'It may do the same as when it last worked',
  'identity-disabled': 'The identity is disabled',
  'credential-inactive': 'Its credentials are switched off',
  'nothing-known': 'Nothing is known about it',
};

export const PROBE_ANSWER_NAMES: Readonly<Record<ProbeAnswer, string>> = {
  refused: 'Refused',
  'still-valid': 'Still valid',
  'cannot-tell': 'Cannot tell',
};

export const ISSUER_NAMES: Readonly<Record<Issuer, string>> = {
  postgres: 'PostgreSQL',
  mariadb: 'MariaDB',
  redis: 'Redis',
  ldap: 'LDAP bind',
  ssh: 'SSH',
  'http-basic': 'HTTP basic',
  'http-bearer': 'HTTP bearer',
  'tls-client': 'TLS client certificate',
  github: 'GitHub',
  gitlab: 'GitLab',
  slack: 'Slack',
  'aws-sts': 'AWS STS',
};

export const CONSUMER_ANSWER_NAMES: Readonly<Record<ConsumerAnswer, string>> = {
  moved: 'Has moved',
  'not-yet': 'Not yet',
  'not-a-consumer': 'Does not use it',
};

export const THREAD_KIND_NAMES: Readonly<Record<ThreadKind, string>> = {
  chat: 'Chat',
  ticket: 'Ticket',
  'pull-request': 'Pull request',
  mail: 'Mail',
};

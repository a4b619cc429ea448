import { type Middle, middleDetector } from '../middles.ts';

const FIREBASE = 'https://firebase.google.com/docs/cloud-messaging/auth-server';

const MIDDLES: readonly Middle[] = [
  {
    kind: 'terraform-token',
    what: 'HCP Terraform API token',
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    anchors: ['.atlasv1.'],
    before: [14, 14],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/y,
  },
  {
    kind: 'telegram-bot-token',
    what: 'Telegram bot token',
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    anchors: [':AA'],
    before: [8, 10],
    behindLetters: true,
    pattern: /[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'mailchimp-api-key',
    what: 'Mailchimp API key',
    source: 'https://mailchimp.com/developer/marketing/docs/fundamentals/',
    anchors: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    before: [32, 32],
    pattern: /[0-9a-f]{32}-us[0-9]{1,2}(?![0-9A-Za-z])/y,
  },
  {
    kind: 'new-relic-key',
    what: 'New Relic licence key',
    source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    anchors: ['NRAL'],
    before: [36, 36],
    pattern: /[0-9a-zA-Z]{36}NRAL(?![A-Za-z0-9])/y,
  },
  {
    kind: 'maxmind-licence-key',
    what: 'MaxMind licence key',
    source: 'https://dev.maxmind.com/license-key/',
    anchors: ['_mmk'],
    before: [36, 36],
    pattern: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9])/y,
  },
  {
    kind: 'openai-api-key',
    what: 'OpenAI API key',
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    anchors: ['T3BlbkFJ'],
    before: [20, 100],
    pattern: /[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}/y,
  },
  {
    kind: 'firebase-server-key',
    what: 'Firebase Cloud Messaging server key',
    source: FIREBASE,
    anchors: [':APA91b'],
    before: [11, 11],
    pattern: /AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{90,200}/y,
  },
  {
    kind: 'firebase-device-token',
    what: 'Firebase Cloud Messaging registration token of a device',
    source: FIREBASE,
    anchors: [':APA91b'],
    before: [22, 22],
    pattern: /[A-Za-z0-9_-]{22}:APA91b[A-Za-z0-9_-]{90,200}/y,
  },
  {
    kind: 'authress-key',
    what: 'Authress access key',
    source: 'https://authress.io/knowledge-base/docs/category/access-keys',
    anchors: ['.acc-', '.acc_'],
    before: [12, 42],
    pattern:
      /(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}/y,
  },
];

/** Told by fixed characters inside the value. */
export const middles = middleDetector('middles', MIDDLES);

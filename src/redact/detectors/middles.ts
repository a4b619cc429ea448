import { type Detector, exactly, matchAt, runStart } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { issuedBy } from '../providers.ts';
import { isBlank, startsHere } from '../shapes.ts';

interface Middle {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly anchors: readonly string[];
  /** How many characters before the anchor belong to the value, at least and at most. */
  readonly before: readonly [number, number];
  readonly pattern: RegExp;
  /** It begins with digits, and a letter may stand right before it: `/bot123:AA…`. */
  readonly behindLetters?: true;
}

const AZURE_KEYS = 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage';

/** Formats whose fixed characters stand in the middle: the anchor is there, the value begins before it. */
const MIDDLES: readonly Middle[] = [
  {
    kind: 'azure-client-secret',
    what: 'Microsoft Entra client secret',
    source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    anchors: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
    before: [3, 3],
    pattern: /[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/y,
  },
  {
    kind: 'azure-devops-token',
    what: 'Azure DevOps personal access token',
    source:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    anchors: ['AZDO'],
    before: [76, 76],
    pattern: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'azure-account-key',
    what: 'Azure account key',
    source: AZURE_KEYS,
    anchors: ['+ASt', '+AMC', '+ABa', 'APIM', 'ACDb'],
    before: [76, 76],
    pattern: /[A-Za-z0-9+/]{76}(?:\+ASt|\+AMC|\+ABa|APIM|ACDb)[A-Za-z0-9+/]{6}==/y,
  },
  {
    kind: 'azure-account-key',
    what: 'Azure service key',
    source: AZURE_KEYS,
    anchors: ['+ASb', '+AEh', '+ARm', 'AIoT'],
    before: [33, 33],
    pattern: /[A-Za-z0-9+/]{33}(?:\+ASb|\+AEh|\+ARm|AIoT)[A-Za-z0-9+/]{6}=/y,
  },
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
];

/** Told by fixed characters inside the value. */
export const middles: Detector = {
  name: 'middles',
  rank: 3,
  skipsInside: true,
  kinds: MIDDLES.map(({ kind, what, source }) => ({ kind, what, source, class: 'secret' })),
  anchors: exactly(...MIDDLES.flatMap((middle) => middle.anchors)),
  look: (text, at, anchor) =>
    MIDDLES.filter((middle) => middle.anchors.includes(anchor)).flatMap((middle) => around(middle, text, at)),
};

function around(middle: Middle, text: string, at: number): readonly Finding[] {
  const [least, most] = middle.before;
  const left = at - runStart(text, at, most, /[A-Za-z0-9_+/~.-]/u);
  for (let start = at - left; start <= at - least; start += 1) {
    if (!startsHere(text, start) && !(middle.behindLetters && /[A-Za-z]/u.test(text.charAt(start - 1)))) continue;
    const value = matchAt(middle.pattern, text, start)?.[0];
    if (value === undefined) continue;
    return [
      {
        detector: 'middles',
        kind: middle.kind,
        class: isBlank(value) ? 'placeholder' : 'secret',
        start,
        end: start + value.length,
        confidence: 0.95,
        why: `${middle.what}: written as the issuer documents it`,
        entropy: 'high',
        ...issuedBy(middle.kind),
      },
    ];
  }
  return [];
}

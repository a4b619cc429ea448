import { type Detector, exactly, matchAt, runStart } from '../detector.ts';
import { issuedBy } from '../providers.ts';
import { isBlank } from '../shapes.ts';

interface Hook {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly anchor: string;
  readonly pattern: RegExp;
}

const TEAMS = 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook';
const DISCORD = 'https://discord.com/developers/docs/resources/webhook';

const HOOKS: readonly Hook[] = [
  {
    kind: 'slack-webhook',
    what: 'Slack webhook address',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    anchor: 'hooks.slack.com/',
    pattern:
      /hooks\.slack\.com\/(?:services\/[TE][A-Za-z0-9]{6,14}\/B[A-Za-z0-9]{6,14}\/[A-Za-z0-9]{16,40}|(?:workflows|triggers)\/[A-Za-z0-9+/_-]{20,200})/y,
  },
  {
    kind: 'discord-webhook',
    what: 'Discord webhook address',
    source: DISCORD,
    anchor: 'discord.com/api/webhooks/',
    pattern: /discord\.com\/api\/webhooks\/[0-9]{15,22}\/[A-Za-z0-9_-]{40,100}/y,
  },
  {
    kind: 'discord-webhook',
    what: 'Discord webhook address',
    source: DISCORD,
    anchor: 'discordapp.com/api/webhooks/',
    pattern: /discordapp\.com\/api\/webhooks\/[0-9]{15,22}\/[A-Za-z0-9_-]{40,100}/y,
  },
  {
    kind: 'teams-webhook',
    what: 'Microsoft Teams webhook address',
    source: TEAMS,
    anchor: 'webhook.office.com/',
    pattern: /webhook\.office\.com\/webhookb2\/[A-Za-z0-9@/-]{60,300}/y,
  },
  {
    kind: 'teams-webhook',
    what: 'Microsoft Teams webhook address',
    source: TEAMS,
    anchor: 'outlook.office.com/webhook',
    pattern: /outlook\.office\.com\/webhook[A-Za-z0-9@/-]{60,300}/y,
  },
  {
    kind: 'zapier-webhook',
    what: 'Zapier webhook address',
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    anchor: 'hooks.zapier.com/hooks/catch/',
    pattern: /hooks\.zapier\.com\/hooks\/catch\/[A-Za-z0-9]{5,20}(?:\/[A-Za-z0-9]{5,30})?\/?/y,
  },
  {
    kind: 'google-chat-webhook',
    what: 'Google Chat webhook address',
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    anchor: 'chat.googleapis.com/v1/spaces/',
    pattern:
      /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?key=[A-Za-z0-9_-]{20,60}&token=[A-Za-z0-9_%-]{20,90}/y,
  },
  {
    kind: 'mattermost-webhook',
    what: 'Mattermost webhook address',
    source: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
    anchor: '/hooks/',
    pattern: /\/hooks\/[a-z0-9]{26}(?![a-z0-9])/y,
  },
  {
    kind: 'ifttt-webhook',
    what: 'IFTTT webhook address',
    source: 'https://ifttt.com/maker_webhooks',
    anchor: 'maker.ifttt.com/trigger/',
    pattern: /maker\.ifttt\.com\/trigger\/[\w-]{1,80}\/(?:json\/)?with\/key\/[\w-]{20,60}/y,
  },
];

/** Addresses that are credentials by themselves: whoever has one may post. The whole address goes. */
export const webhooks: Detector = {
  name: 'webhooks',
  rank: 3,
  skipsInside: true,
  kinds: HOOKS.map(({ kind, what, source }) => ({ kind, what, source, class: 'secret' })),
  anchors: exactly(...HOOKS.map((hook) => hook.anchor)),
  look(text, at, anchor) {
    const hook = HOOKS.find((one) => one.anchor === anchor);
    const match = hook === undefined ? null : matchAt(hook.pattern, text, at);
    if (hook === undefined || match === null) return [];
    const host = runStart(text, at, 200, /[A-Za-z0-9.:-]/u);
    const scheme = /https?:\/\/$/u.exec(text.slice(Math.max(0, host - 8), host))?.[0] ?? '';
    const before = scheme + text.slice(host, at);
    const blank = isBlank(match[0]) || /\/(?:X{3,}|x{3,}|T0{6,}|YOUR)/u.test(match[0]);
    return [
      {
        detector: 'webhooks',
        kind: hook.kind,
        class: blank ? 'placeholder' : 'secret',
        start: at - before.length,
        end: at + match[0].length,
        entropy: 'high',
        ...issuedBy(hook.kind),
        confidence: 0.95,
        why: `${hook.what}: ${blank ? 'the form is right but the rest is a blank to fill in' : 'host and path are right'}`,
      },
    ];
  },
};

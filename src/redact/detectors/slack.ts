import { type Shape, shapeDetector } from '../shapes.ts';

const TOKENS = 'https://docs.slack.dev/authentication/tokens';
const CONFIG = 'https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests';

const TOKEN = /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,600}/y;

const PREFIXES = [
  ['xoxb-', 'slack-bot-token', 'Slack bot token'],
  ['xoxp-', 'slack-user-token', 'Slack user token'],
  ['xoxa-', 'slack-workspace-token', 'Slack workspace access token'],
  ['xoxr-', 'slack-workspace-token', 'Slack workspace refresh token'],
  ['xoxs-', 'slack-legacy-token', 'Slack legacy token'],
  ['xoxo-', 'slack-legacy-token', 'Slack legacy token'],
  ['xoxc-', 'slack-client-token', 'Slack browser session token'],
  ['xoxd-', 'slack-session-cookie', 'Slack session cookie'],
  ['xoxe-', 'slack-configuration-token', 'Slack configuration refresh token'],
  ['xoxe.', 'slack-configuration-token', 'Slack configuration access token'],
] as const;

/** Slack tokens; its webhook addresses are in `webhooks.ts`. */
export const slack = shapeDetector('slack', [
  ...PREFIXES.map(([anchor, kind, what]): Shape => ({
    kind,
    what,
    source: anchor.startsWith('xoxe') ? CONFIG : TOKENS,
    anchor,
    pattern: anchor === 'xoxd-' ? /xoxd-[A-Za-z0-9%+/=._-]{20,600}(?<!\.)/y : TOKEN,
    check: judge,
  })),
  {
    kind: 'slack-app-token',
    what: 'Slack app-level token',
    source: TOKENS,
    anchor: 'xapp-',
    pattern: /xapp-[0-9]-[A-Za-z0-9-]{10,300}/y,
    check: judge,
  },
]);

/** Real tokens hold digits: names and words after the prefix are examples. */
function judge(value: string): { confidence: number; why: string } | null {
  const body = value.slice(5).replace(/^(?:xox[a-z]-)?(?:[0-9]-)?/u, '');
  if (body.replaceAll(/[^0-9]/gu, '').length < 4 || body.length < 14) return null;
  return { confidence: body.length >= 20 ? 0.95 : 0.7, why: 'prefix and characters are right' };
}

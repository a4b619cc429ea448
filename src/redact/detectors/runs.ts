import { bitsPerCharacter, isWordy } from '../randomness.ts';
import { type Form, type Run, goesOn, runDetector, whole } from '../run-forms.ts';
import { nkey } from '../token-checksums.ts';

const FORMS: readonly Form[] = [
  {
    kind: 'discord-bot-token',
    what: 'Discord bot token',
    source: 'https://discord.com/developers/docs/reference#authentication',
    lengths: [23, 29],
    read: (run) =>
      /^[MNO][A-Za-z0-9_-]+$/u.test(run.value)
        ? goesOn(run, /^\.[A-Za-z0-9_-]{5,7}\.[A-Za-z0-9_-]{27,45}(?![A-Za-z0-9_-])/u)
        : null,
  },
  {
    kind: 'nats-seed',
    what: 'NATS seed',
    source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    lengths: [58, 58],
    checksum: true,
    read: (run) =>
      /^S[ACNOUX][A-Z2-7]{56}$/u.test(run.value) && bitsPerCharacter(run.value) > 3.5
        ? { start: run.start, end: run.end, right: nkey(run.value) === true }
        : null,
  },
  plain('twilio-api-key', 'Twilio API key', 'https://www.twilio.com/docs/iam/api-keys', [34, 34], /^SK[0-9a-f]{32}$/u),
  plain(
    'truenas-api-key',
    'TrueNAS API key',
    'https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/',
    [66, 68],
    /^[0-9]{1,3}-[A-Za-z0-9]{64}$/u,
  ),
  plain(
    'ionic-token',
    'Ionic personal access token',
    'https://ionic.io/docs/appflow/personal-access-tokens',
    [46, 46],
    /^ion_[A-Za-z0-9]{42}$/u,
  ),
  plain(
    'resend-api-key',
    'Resend API key',
    'https://resend.com/docs/dashboard/api-keys/introduction',
    [36, 36],
    /^re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}$/u,
  ),
  plain(
    'telnyx-key',
    'Telnyx API key',
    'https://developers.telnyx.com/docs/account-setup/create-api-keys',
    [58, 58],
    /^KEY(?=[A-Za-z_-]{0,54}[0-9])[A-Za-z0-9_-]{55}$/u,
  ),
  plain(
    'elevenlabs-api-key',
    'ElevenLabs API key',
    'https://elevenlabs.io/docs/api-reference/authentication',
    [35, 67],
    /^sk_[0-9a-f]{32,64}$/u,
  ),
  plain(
    'runway-api-key',
    'Runway or Cursor API key',
    'https://docs.dev.runwayml.com/guides/setup/',
    [68, 132],
    /^key_[0-9a-f]{64,128}$/u,
  ),
  plain(
    'retell-api-key',
    'Retell AI API key',
    'https://docs.retellai.com/accounts/api-keys-overview',
    [32, 32],
    /^key_[0-9a-f]{28}$/u,
  ),
  plain(
    'neon-api-key',
    'Neon API key',
    'https://neon.com/docs/manage/api-keys',
    [45, 85],
    /^napi_[A-Za-z0-9]{40,80}$/u,
  ),
  plain(
    'notion-token',
    'Notion integration token (legacy)',
    'https://developers.notion.com/docs/authorization',
    [50, 50],
    /^secret_[A-Za-z0-9]{43}$/u,
  ),
  {
    kind: 'zhipu-api-key',
    what: 'Zhipu AI API key',
    source: 'https://open.bigmodel.cn/dev/api',
    lengths: [32, 32],
    read: (run) =>
      /^[0-9a-f]+$/u.test(run.value)
        ? goesOn(run, /^\.(?=[A-Za-z]{0,15}[0-9])[A-Za-z0-9]{16}(?!\.?[A-Za-z0-9])/u)
        : null,
  },
  plain(
    'dropbox-token',
    'Dropbox access token (long-lived)',
    'https://developers.dropbox.com/oauth-guide',
    [64, 64],
    /^[A-Za-z0-9_-]{11}A{9,12}[A-Za-z0-9_-]{41,44}$/u,
  ),
  {
    kind: 'airtable-token',
    what: 'Airtable personal access token',
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    lengths: [17, 17],
    read: (run) => (/^pat[A-Za-z0-9]{14}$/u.test(run.value) ? goesOn(run, /^\.[0-9a-f]{64}(?![0-9A-Za-z])/u) : null),
  },
  {
    kind: 'vault-service-token',
    what: 'HashiCorp Vault service token (before 1.10)',
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    lengths: [24, 24],
    read: (run) =>
      /(?:^|[^A-Za-z0-9_.]|\\[nrt])s\.$/u.test(run.before) && /^[A-Za-z0-9]{24}$/u.test(run.value) && isMixed(run.value)
        ? { start: run.start - 2, end: run.end }
        : null,
  },
  {
    kind: 'okta-api-token',
    what: 'Okta API token',
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    lengths: [42, 42],
    read: (run) => (isMixed(run.value) ? whole(run, /^00[A-Za-z0-9_-]{40}$/u) : null),
  },
  {
    kind: 'facebook-app-token',
    what: 'Meta app access token',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens',
    lengths: [26, 28],
    read: appToken,
  },
];

/** Told by the whole run of characters: what they begin with is too short or too common to look for. */
export const runs = runDetector('runs', FORMS);

function plain(
  kind: string,
  what: string,
  source: string,
  lengths: readonly [least: number, most: number],
  pattern: RegExp,
): Form {
  return { kind, what, source, lengths, read: (run) => whole(run, pattern) };
}

/** The number of the app, a bar and the run. */
function appToken(run: Run): { start: number; end: number } | null {
  const app = /(?:^|[^0-9])(?<id>[0-9]{15,16}\|)$/u.exec(run.before)?.groups?.['id'];
  if (app === undefined || !/^[A-Za-z0-9_-]+$/u.test(run.value)) return null;
  return { start: run.start - app.length, end: run.end };
}

/** Small and capital letters and a digit, and no words. */
function isMixed(value: string): boolean {
  return /[a-z]/u.test(value) && /[A-Z]/u.test(value) && /[0-9]/u.test(value) && !isWordy(value);
}

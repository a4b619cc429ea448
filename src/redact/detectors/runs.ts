import type { RunDetector } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { issuedBy } from '../providers.ts';
import { bitsPerCharacter } from '../randomness.ts';
import { nkey } from '../token-checksums.ts';

const DISCORD = 'https://discord.com/developers/docs/reference#authentication';
const NATS = 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth';
const TWILIO = 'https://www.twilio.com/docs/iam/api-keys';
const META = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens';

/** Formats that begin with too little to look for: the whole run of characters tells them. */
export const runs: RunDetector = {
  name: 'runs',
  rank: 3,
  kinds: [
    { kind: 'discord-bot-token', what: 'Discord bot token', source: DISCORD, class: 'secret' },
    { kind: 'nats-seed', what: 'NATS seed', source: NATS, class: 'secret', checksum: true },
    { kind: 'twilio-api-key', what: 'Twilio API key', source: TWILIO, class: 'secret' },
    {
      kind: 'truenas-api-key',
      what: 'TrueNAS API key',
      source: 'https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/',
      class: 'secret',
    },
    { kind: 'zhipu-api-key', what: 'Zhipu AI API key', source: 'https://open.bigmodel.cn/dev/api', class: 'secret' },
    { kind: 'facebook-app-token', what: 'Meta app access token', source: META, class: 'secret' },
  ],
  run(text, from, end) {
    const start = valueStart(text, from, end);
    const run = text.slice(start, Math.min(end, start + 200));
    if (/^[MNO][A-Za-z0-9_-]{22,28}$/u.test(run)) {
      const rest = /^\.[A-Za-z0-9_-]{5,7}\.[A-Za-z0-9_-]{27,45}(?![A-Za-z0-9_-])/u.exec(text.slice(end, end + 60));
      if (rest !== null) return [found('discord-bot-token', 'Discord bot token', start, end + rest[0].length)];
    }
    if (/^[0-9]{1,3}-[A-Za-z0-9]{64}$/u.test(run)) return [found('truenas-api-key', 'TrueNAS API key', start, end)];
    const zhipu = /^[0-9a-f]{32}$/u.test(run)
      ? /^\.[A-Za-z0-9]{16}(?![A-Za-z0-9.])/u.exec(text.slice(end, end + 24))
      : null;
    if (zhipu !== null && /[0-9]/u.test(zhipu[0]))
      return [found('zhipu-api-key', 'Zhipu AI API key', start, end + zhipu[0].length)];
    if (/^S[ACNOUX][A-Z2-7]{56}$/u.test(run) && bitsPerCharacter(run) > 3.5)
      return [checked('nats-seed', 'NATS seed', start, end, nkey(run) === true)];
    if (/^SK[0-9a-f]{32}$/u.test(run)) return [found('twilio-api-key', 'Twilio API key', start, end)];
    if (/^[A-Za-z0-9_-]{26,28}$/u.test(run)) {
      const app = /(?:^|[^0-9])(?<id>[0-9]{15,16}\|)$/u.exec(text.slice(Math.max(0, start - 18), start))?.groups?.[
        'id'
      ];
      if (app !== undefined) return [found('facebook-app-token', 'Meta app access token', start - app.length, end)];
    }
    return [];
  },
};

/** Behind the name in `TOKEN=value`; what pads base64 at the end is no such sign. */
function valueStart(text: string, from: number, end: number): number {
  const sign = text.slice(from, Math.min(end, from + 100)).search(/=(?=[^=])/u);
  return sign === -1 ? from : from + sign + 1;
}

function checked(kind: string, what: string, start: number, end: number, right: boolean): Finding {
  return {
    ...found(kind, what, start, end),
    confidence: right ? 0.99 : 0.7,
    why: `${what}: ${right ? 'prefix, length and checksum are right' : 'prefix and characters are right, the checksum is not'}`,
  };
}

function found(kind: string, what: string, start: number, end: number): Finding {
  return {
    detector: 'runs',
    kind,
    class: 'secret',
    start,
    end,
    confidence: 0.93,
    why: `${what}: written as the issuer documents it`,
    entropy: 'high',
    ...issuedBy(kind),
  };
}

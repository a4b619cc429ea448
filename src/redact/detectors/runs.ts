import type { RunDetector } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { issuedBy } from '../providers.ts';
import { bitsPerCharacter, isWordy } from '../randomness.ts';
import { nkey } from '../token-checksums.ts';

/** A run that may be a value: its text without the name before it (`TOKEN=`), and what stands around it. */
interface Run {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Up to 20 characters before, and 80 behind. */
  readonly before: string;
  readonly behind: string;
}

interface Form {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly lengths: readonly [least: number, most: number];
  /** Where the value stands, or null; `right` where a checksum was verified. */
  readonly read: (run: Run) => { readonly start: number; readonly end: number; readonly right?: boolean } | null;
}

/** Formats that begin with too little to look for: the whole run of characters tells them. */
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
    read: (run) =>
      /^S[ACNOUX][A-Z2-7]{56}$/u.test(run.value) && bitsPerCharacter(run.value) > 3.5
        ? { start: run.start, end: run.end, right: nkey(run.value) === true }
        : null,
  },
  {
    kind: 'twilio-api-key',
    what: 'Twilio API key',
    source: 'https://www.twilio.com/docs/iam/api-keys',
    lengths: [34, 34],
    read: (run) => whole(run, /^SK[0-9a-f]{32}$/u),
  },
  {
    kind: 'truenas-api-key',
    what: 'TrueNAS API key',
    source: 'https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/',
    lengths: [66, 68],
    read: (run) => whole(run, /^[0-9]{1,3}-[A-Za-z0-9]{64}$/u),
  },
  {
    kind: 'zhipu-api-key',
    what: 'Zhipu AI API key',
    source: 'https://open.bigmodel.cn/dev/api',
    lengths: [32, 32],
    read: (run) =>
      /^[0-9a-f]+$/u.test(run.value) ? goesOn(run, /^\.(?=[A-Za-z]{0,15}[0-9])[A-Za-z0-9]{16}(?![A-Za-z0-9.])/u) : null,
  },
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
      /(?:^|[^A-Za-z0-9_.])s\.$/u.test(run.before) && /^[A-Za-z0-9]{24}$/u.test(run.value) && isMixed(run.value)
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
    read(run) {
      const app = /(?:^|[^0-9])(?<id>[0-9]{15,16}\|)$/u.exec(run.before)?.groups?.['id'];
      return app === undefined || !/^[A-Za-z0-9_-]+$/u.test(run.value)
        ? null
        : { start: run.start - app.length, end: run.end };
    },
  },
];

const LONGEST = Math.max(...FORMS.map(({ lengths }) => lengths[1]));
const formsByLength = new Map(
  Array.from({ length: LONGEST + 1 }, (_, length) => [
    length,
    FORMS.filter(({ lengths: [least, most] }) => least <= length && length <= most),
  ]),
);

/** Told by the whole run of characters. */
export const runs: RunDetector = {
  name: 'runs',
  rank: 3,
  kinds: FORMS.map(({ kind, what, source }) => ({
    kind,
    what,
    source,
    class: 'secret',
    ...(kind === 'nats-seed' ? { checksum: true } : {}),
  })),
  run(text, from, end) {
    const start = valueStart(text, from, end);
    const forms = formsByLength.get(end - start) ?? [];
    if (forms.length === 0) return [];
    const before = text.slice(Math.max(0, start - 20), start);
    const run: Run = { value: text.slice(start, end), start, end, before, behind: text.slice(end, end + 80) };
    for (const form of forms) {
      const place = form.read(run);
      if (place !== null) return [found(form, place.start, place.end, place.right)];
    }
    return [];
  },
};

/** Behind the name in `TOKEN=value`; what pads base64 at the end is no such sign. */
function valueStart(text: string, from: number, end: number): number {
  const sign = text.slice(from, Math.min(end, from + 100)).search(/=(?=[^=])/u);
  return sign === -1 ? from : from + sign + 1;
}

function whole(run: Run, form: RegExp): { start: number; end: number } | null {
  return form.test(run.value) ? { start: run.start, end: run.end } : null;
}

/** The value goes on behind the run, which ends at a point. */
function goesOn(run: Run, rest: RegExp): { start: number; end: number } | null {
  const more = rest.exec(run.behind);
  return more === null ? null : { start: run.start, end: run.end + more[0].length };
}

/** Small and capital letters and a digit, and no words. */
function isMixed(value: string): boolean {
  return /[a-z]/u.test(value) && /[A-Z]/u.test(value) && /[0-9]/u.test(value) && !isWordy(value);
}

function found({ kind, what }: Form, start: number, end: number, right: boolean | undefined): Finding {
  return {
    detector: 'runs',
    kind,
    class: 'secret',
    start,
    end,
    confidence: right === undefined ? 0.93 : right ? 0.99 : 0.7,
    why: `${what}: ${right === undefined ? 'written as the issuer documents it' : right ? 'prefix, length and checksum are right' : 'prefix and characters are right, the checksum is not'}`,
    entropy: 'high',
    ...issuedBy(kind),
  };
}

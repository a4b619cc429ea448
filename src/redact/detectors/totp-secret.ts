import { type Detector, anyCase, matchAt } from '../detector.ts';

/** From the name to the secret: a sign, a line end, a few words such as "(base32)" or "enter this setup key:". */
const JOINT =
  /[a-z]{0,2}(?:[ \t_-](?:secret|key|seed|code|setup|manual|manually|base32|is|\([^()\n]{1,30}\)))*["'*_`]{0,3}[ \t]{0,4}(?:[:：=]|\bis\b|\r?\n)[\s"'*_`>]{0,12}/iuy;
const SECRET =
  /(?:[A-Z2-7]{4}[ -]){3,15}[A-Z2-7]{2,8}(?![A-Za-z0-9])|(?:[a-z2-7]{4}[ -]){3,15}[a-z2-7]{2,8}(?![A-Za-z0-9])|[A-Z2-7]{16,64}={0,6}(?![A-Za-z0-9])|[a-z2-7]{16,64}(?![A-Za-z0-9])/y;

/** Secrets of authenticator apps in base32, in groups of four as pages show them, beside a name for them. */
export const totpSecret: Detector = {
  name: 'totp-secret',
  rank: 2.3,
  kinds: [
    {
      kind: 'totp-secret',
      what: 'Secret of an authenticator app beside a name that says so',
      source: 'https://www.rfc-editor.org/rfc/rfc6238',
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'totp',
    'otp secret',
    'otp_secret',
    'otp key',
    '2fa secret',
    '2fa_secret',
    '2fa key',
    'mfa secret',
    'mfa_secret',
    'mfa seed',
    'mfa_seed',
    'mfa key',
    'setup key',
    'setup-key',
    'authenticator key',
    'authenticator secret',
    'authenticator seed',
    'einrichtungsschlüssel',
    'clé de configuration',
    'clave de configuración',
    'セットアップキー',
  ),
  look(text, at, anchor) {
    const joint = matchAt(JOINT, text, at + anchor.length);
    if (joint === null || /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return [];
    const start = at + anchor.length + joint[0].length;
    const value = matchAt(SECRET, text, start)?.[0] ?? '';
    // Base32 of 80 random bits without one of its six digits is rare; words in groups of four are rarer still.
    if (value === '' || !/[2-7]/u.test(value) || new Set(value).size < 8) return [];
    return [
      {
        detector: 'totp-secret',
        kind: 'totp-secret',
        class: 'secret',
        start,
        end: start + value.length,
        confidence: 0.9,
        entropy: 'high',
        why: 'Base32 beside a name for the secret of an authenticator app',
      },
    ];
  },
};

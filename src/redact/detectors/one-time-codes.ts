import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';

const SOURCE = 'https://www.rfc-editor.org/rfc/rfc4226';

/** What messages call such codes, in eight languages. */
const NAMES = [
  'verification code',
  'security code',
  'login code',
  'log-in code',
  'sign-in code',
  'signin code',
  'access code',
  'auth code',
  'authentication code',
  'authenticator code',
  'confirmation code',
  'one-time code',
  'one time code',
  'one-time pass',
  'one time pass',
  'one-time pin',
  'passcode',
  '2fa code',
  '2fa-code',
  'mfa code',
  'mfa-code',
  'totp code',
  'otp code',
  'your otp',
  'the otp',
  'otp:',
  'otp is',
  'sms code',
  'sms-code',
  'your code',
  'use code',
  'use the code',
  'enter code',
  'enter the code',
  'bestätigungscode',
  'sicherheitscode',
  'verifizierungscode',
  'anmeldecode',
  'zugangscode',
  'einmalcode',
  'einmalkennwort',
  'einmalpasswort',
  'ihr code',
  'dein code',
  'code de vérification',
  'code de sécurité',
  'code de confirmation',
  'votre code',
  'código de verificación',
  'código de seguridad',
  'tu código',
  'su código',
  'codice di verifica',
  'codice di sicurezza',
  'tuo codice',
  'verificatiecode',
  'beveiligingscode',
  'uw code',
  'je code',
  'código de verificação',
  'código de segurança',
  'seu código',
  '認証コード',
  '確認コード',
  'ワンタイムパスワード',
];

const CODE = String.raw`(?:[A-Z]{1,3}-)?(?<v>[0-9]{4,8}|[0-9]{3}[ -][0-9]{3}|[0-9]{4}[ -][0-9]{4}|(?=[A-Z0-9-]{0,8}[0-9])[A-Z0-9]{3,4}-[A-Z0-9]{3,4}|(?=[A-Z]{0,6}[0-9])(?=[0-9]{0,6}[A-Z])[A-Z0-9]{6,8})(?![\p{L}\p{N}_%€$/:-]|[.,][0-9])`;
/** Up to three words go between: "word", "for GitHub", "to sign in to x". */
const AFTER = new RegExp(
  String.raw`(?:word)?(?:(?:[ \u00a0][^\s.:!?;]{1,20}){0,5}?[ \u00a0]{0,2}(?:[:：=]|(?<!\p{L})(?:is|are|was|ist|lautet|est|es|è|é|to)(?!\p{L})|は|が)|(?=[ \u00a0][0-9]{6}(?![0-9])))[ \u00a0]{0,2}[:：]?[\s\u00a0]{0,4}["'*_${'`'}<(]{0,3}(?:b>|strong>)?${CODE}`,
  'uy',
);
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,-])${CODE}["'*_]{0,2} (?:is|ist|est|es|è|é) (?:your|the|ihr|dein|votre|ton|tu|su|il tuo|la tua|uw|je|seu|o seu)(?: [\p{L}\p{N}]{1,20}){0,3} $`,
  'iu',
);
const USE = new RegExp(
  String.raw`[ \u00a0]["'*_]{0,2}${CODE}["'*_]{0,2}[ ]{1,2}(?:to|for|when|at|on|um|zum|pour|para|per|om)(?!\p{L})`,
  'uy',
);

/** Codes for one log-in, as they arrive by message or mail. */
export const oneTimeCodes: Detector = {
  name: 'one-time-codes',
  rank: 2.1,
  kinds: [
    { kind: 'one-time-code', what: 'Code for one log-in that a message names so', source: SOURCE, class: 'secret' },
  ],
  anchors: anyCase(...NAMES),
  look(text, at, anchor) {
    if (/[\p{L}\p{N}_]/u.test(text.charAt(at - 1)) && !/^[^\u0000-\u024f]/u.test(anchor)) return [];
    const from = at + anchor.length;
    const behind =
      anchor.startsWith('use') || anchor.startsWith('enter') ? matchAt(USE, text, from) : matchAt(AFTER, text, from);
    const value = behind?.groups?.['v'];
    if (behind !== null && value !== undefined) {
      const start = from + behind[0].lastIndexOf(value);
      return isYear(value) ? [] : [code(text, start, start + value.length)];
    }
    const before = text.slice(Math.max(0, at - 80), at);
    const told = /\d/u.test(before) ? BEFORE.exec(before) : null;
    const first = told?.groups?.['v'];
    if (told === null || first === undefined || isYear(first)) return [];
    const start = at - before.length + told.index + told[0].indexOf(first);
    return [code(text, start, start + first.length)];
  },
};

/** With the letters in front of it (`G-482913`), which some services print. */
function code(text: string, start: number, end: number): Finding {
  const lead = /(?<![A-Za-z])[A-Z]{1,3}-$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  return {
    detector: 'one-time-codes',
    kind: 'one-time-code',
    class: 'secret',
    start: start - lead,
    end,
    confidence: 0.8,
    entropy: 'low',
    why: 'Code that a message gives for one log-in',
  };
}

function isYear(value: string): boolean {
  return /^(?:19|20)\d\d$/u.test(value);
}

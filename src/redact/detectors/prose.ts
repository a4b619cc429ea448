import { type Detector, anyCase, matchAt } from '../detector.ts';
import { judge } from '../judge.ts';
import { readValue } from '../values.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Up to six words between the word and its verb: "for the user admin on db1", "für den Zugang", "del servidor". */
const BETWEEN = String.raw`(?:[ \u00a0]+(?!(?:is|are|was|ist|lautet|lauten|war|est|es|era|è|é|foi)\b)[^\s.;:!?|<>]{1,40}){0,8}?`;
const VERB = String.raw`(?:(?:is|are|was|will be|has been(?: set| changed)? to|(?:was |is |has been )?(?:set|changed|reset) to|ist(?: jetzt)?|lautet|lauten|war|wurde auf|est|sont|était|es|son|era|è|sono|é|são|foi|is nu|luidt)(?!\p{L})|:|->|→|⇒)`;
const TELLS = new RegExp(
  `${BETWEEN}[ \\u00a0]*(?:,[ ]*)?${VERB}[ \\u00a0]*(?:now|still|just|simply|currently|jetzt|immer noch|weiterhin|toujours|encore|ahora|adesso|ancora|nu|agora)?[ \\u00a0]*[:=]?[ \\u00a0]*`,
  'uiy',
);
const JAPANESE = /(?:は|が|：|:)[ \u3000]?/uy;

/** Sentences that tell a password in English, German, French, Spanish, Italian, Dutch, Portuguese and Japanese. */
export const prose: Detector = {
  name: 'prose',
  rank: 1,
  kinds: [
    { kind: 'password', what: 'Password told in a sentence, in eight languages', source: SOURCE, class: 'secret' },
  ],
  anchors: anyCase(
    'password',
    'passwort',
    'kennwort',
    'passwd',
    'passphrase',
    'passcode',
    'pwd',
    ' pw ',
    'pin',
    'mot de passe',
    "code d'accès",
    'contraseña',
    'contrasena',
    'clave',
    "parola d'ordine",
    'parola chiave',
    'password',
    'wachtwoord',
    'senha',
    'palavra-passe',
    'palavra passe',
    'パスワード',
    'パスフレーズ',
    '暗証番号',
    'login',
    'credentials',
    'zugangsdaten',
    'identifiants',
    'credenciales',
    'credenziali',
    'inloggegevens',
    'credenciais',
  ),
  look(text, at, anchor) {
    const from = at + anchor.length;
    if (/[\p{Ll}\p{N}_.$-]/u.test(text.charAt(at - 1)) && !/[^\u0000-\u024f]/u.test(anchor)) return [];
    const japanese = /[^\u0000-\u024f]/u.test(anchor);
    if (!japanese && /\p{L}/u.test(text.charAt(from)) && !/^(?:s|e|en|er|n)\b/iu.test(text.slice(from, from + 3)))
      return [];
    const plural = japanese ? 0 : (/^(?:s|e|en|er|n)\b/iu.exec(text.slice(from, from + 3))?.[0].length ?? 0);
    const told = matchAt(japanese ? JAPANESE : TELLS, text, from + plural);
    const pair = told === null ? matchAt(PAIR, text, from + plural) : null;
    const start = from + plural + ((told ?? pair)?.[0].length ?? 0);
    if (told === null && pair === null) return [];
    const value = readValue(text, start, 200);
    if (value === null) return [];
    // Japanese goes on without a space: です, でした.
    const raw = text.slice(value.start, value.end).replace(/(?:です|でした|になります|を|に|。).*$/u, '');
    const trimmed = value.quoted ? raw : raw.replace(/[.,;:)]+$/u, '');
    const judged = judge(trimmed, value.quoted, { kind: kindOf(anchor), strength: 'strong' }, 'told');
    // A name and a password separated by a slash: the password is the second.
    const slash = pair === null ? -1 : trimmed.indexOf('/');
    if (judged === null || (pair !== null && slash === -1)) return [];
    return [
      {
        detector: 'prose',
        kind: kindOf(anchor),
        class: judged.class,
        start: value.start + slash + 1,
        end: value.start + trimmed.length,
        confidence: judged.confidence,
        entropy: judged.entropy,
        why: 'A sentence tells what the password is',
      },
    ];
  },
};

/** "login: admin/hunter2" and its like. */
const PAIR = /[ \u00a0]*[:=(][ \u00a0]*(?=[^\s/]{2,40}\/[^\s/]{4,60}(?:[\s).,;]|$))/uy;

function kindOf(anchor: string): string {
  return anchor === 'pin' || anchor === '暗証番号' ? 'pin' : anchor === 'passphrase' ? 'passphrase' : 'password';
}

import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { judge, looksChosen } from '../judge.ts';
import { standsAlone } from '../labels/labelled.ts';

/** How far behind the question the next message is looked for, in UTF-16 units. */
const REACH = 500;

const WORDS = [
  'password',
  'passwort',
  'kennwort',
  'passphrase',
  ' pw',
  ' pwd',
  'mot de passe',
  'contraseña',
  'wachtwoord',
  'senha',
  'parola d',
  'パスワード',
];

/** Somebody asks, or says that the next message holds it. */
const ASKS =
  /\?|below|next (?:message|line)|separately|coming|here (?:it is|you go)|follow|folgt|gleich|unten|anbei|ci-dessous|suivant|abajo|siguiente|sotto|hieronder|abaixo|次/iu;

const DATE = String.raw`\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ T])?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?`;
/** The beginning of a message in exports of IRC, WhatsApp, Teams, Signal, Discord and Slack. */
const MESSAGE = new RegExp(
  String.raw`[ \t]{0,4}(?:${DATE}[ \t]{0,2}(?:-[ \t]{0,2})?)?(?:<[^<>\n]{1,32}>|[\p{L}][\p{L}\p{N} ._-]{0,31}:|[\p{L}][\p{L}\p{N} ._-]{0,31}[ \t]{1,3}\[?${DATE}\]?:?(?:[ \t]*\r?\n)?)[ \t]{1,4}["'${'`'}]?(?<v>[^\s"'${'`'}]{4,80})["'${'`'}]?[ \t]{0,4}(?=\r?\n|$)`,
  'uy',
);
const HAS_SPEAKER = new RegExp(
  String.raw`^[ \t]{0,4}(?:${DATE}[ \t]{0,2}(?:-[ \t]{0,2})?)?(?:<[^<>\n]{1,32}>|[\p{L}][\p{L}\p{N} ._-]{0,31}(?:\[?${DATE}\]?)?:)[ \t]`,
  'u',
);
const JSON_TEXT = /\\?"(?:text|body|message|content|msg)\\?"[ \t]{0,4}:[ \t]{0,4}\\?"(?<v>[^\s"\\]{4,80})\\?"/u;

/** A message that is nothing but a password, right after one that asks for it or announces it. */
export const chat: Detector = {
  name: 'chat',
  rank: 1.3,
  kinds: [
    {
      kind: 'password',
      what: 'Message that is nothing but a password, after one that asks for it',
      source: 'docs/reference/what-we-recognise.md',
      class: 'secret',
    },
  ],
  anchors: anyCase(...WORDS),
  look(text, at) {
    const reach = text.slice(at, at + REACH);
    const lineEnd = reach.indexOf('\n');
    const end = lineEnd === -1 ? reach.length : lineEnd;
    const from = Math.max(0, at - 200);
    const start = from + text.slice(from, at).lastIndexOf('\n') + 1;
    const head = text.slice(start, at);
    if (/"(?:text|body|message|content|msg)\\?"[ \t]{0,4}:[^\n]{0,160}$/u.test(head)) return inJson(text, at, reach);
    if (!ASKS.test(reach.slice(0, end)) || !HAS_SPEAKER.test(`${head} `) || lineEnd === -1) return [];
    const message = matchAt(MESSAGE, text, at + end + 1);
    const value = message?.groups?.['v'] ?? '';
    return message === null ? [] : password(at + end + 1 + message[0].lastIndexOf(value), value);
  },
};

function inJson(text: string, at: number, reach: string): readonly Finding[] {
  const close = reach.indexOf('"');
  if (close === -1 || !ASKS.test(reach.slice(0, close))) return [];
  const next = JSON_TEXT.exec(reach.slice(close + 1));
  const value = next?.groups?.['v'] ?? '';
  // Another message between would be the answer.
  if (
    next === null ||
    (reach.slice(close + 1, close + 1 + next.index).match(/"(?:text|body|message|content|msg)"/gu)?.length ?? 0) > 0
  )
    return [];
  return password(at + close + 1 + next.index + next[0].lastIndexOf(value), value);
}

/** Digits among letters, and no name of a thing such as `ticket-1234`. */
function password(start: number, value: string): readonly Finding[] {
  const chosen =
    standsAlone(value) &&
    looksChosen(value) &&
    /\d/u.test(value) &&
    /\p{L}/u.test(value) &&
    !/^\p{L}+[-_#]\d+$/u.test(value);
  const judged = chosen ? judge(value, false, { kind: 'password', strength: 'strong' }, 'told') : null;
  if (judged?.class !== 'secret') return [];
  return [
    {
      detector: 'chat',
      kind: 'password',
      class: 'secret',
      start,
      end: start + value.length,
      confidence: 0.7,
      entropy: 'low',
      why: 'Message of one word after one that asks for a password or announces it',
    },
  ];
}

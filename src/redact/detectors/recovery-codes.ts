import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';

/** How far a list of codes is read, in UTF-16 units, and the most codes of one list. */
const REACH = 1600;
const MOST = 32;

const NAMES = [
  'recovery code',
  'recovery-code',
  'recovery_code',
  'recoverycode',
  'backup code',
  'backup-code',
  'backup_code',
  'backupcode',
  'scratch code',
  'emergency code',
  'rescue code',
  'wiederherstellungscode',
  'ersatzcode',
  'notfallcode',
  'sicherungscode',
  'codes de secours',
  'codes de récupération',
  'códigos de recuperación',
  'códigos de respaldo',
  'códigos de backup',
  'códigos de recuperação',
  'codici di backup',
  'codici di recupero',
  'herstelcode',
  'back-upcode',
  'リカバリーコード',
  'リカバリコード',
  'バックアップコード',
];

const HEAD =
  /[a-z]{0,2}(?:[ \t][^\r\n:]{0,60})?["'*_\]\\]{0,4}[ \t]{0,4}[:：=]?[*_]{0,2}[ \t]{0,4}(?:=>)?[\s[({]{0,12}/iuy;
const ITEM =
  /(?:(?:[-*•–]|\[[ x]?\]|\(?\d{1,2}[.):])[ \t]{1,8})?["'`]?(?<v>[A-Za-z0-9]{4,8}(?:-[A-Za-z0-9]{4,8}){1,4}|[A-Za-z0-9]{4,12}(?: (?=[A-Za-z0-9]{0,7}\d)[A-Za-z0-9]{4,8}){0,4})["'`]?/uy;
const GAP = /[ \t]{0,12}(?:[,;|/][ \t]{0,8}(?:\r?\n)?|[ \t]{2,20}|(?:[ \t>|]{0,8}\r?\n){1,3})[ \t>|]{0,24}/uy;

/** Lists of codes that replace a second factor: each code is a finding. */
export const recoveryCodes: Detector = {
  name: 'recovery-codes',
  rank: 2.15,
  kinds: [
    {
      kind: 'recovery-code',
      what: 'Code of a list that replaces a second factor',
      source: 'https://docs.github.com/authentication/securing-your-account-with-two-factor-authentication-2fa',
      class: 'secret',
    },
  ],
  anchors: anyCase(...NAMES),
  look(text, at, anchor, scan) {
    if (at < scan.refusedTo) return [];
    const head = matchAt(HEAD, text, at + anchor.length);
    if (head === null) return [];
    const from = at + anchor.length + head[0].length;
    const codes = listAt(text, from);
    const named = /[:：=]/u.test(head[0]);
    if (codes.length < 2 && !(codes.length === 1 && named)) return [];
    scan.refusedTo = codes.at(-1)?.end ?? 0;
    return codes.length === 1 && codes.some(({ value }) => value.length < 8)
      ? []
      : codes.map(({ start, end }) => code(start, end));
  },
};

interface Code {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Codes that follow each other with nothing but separators between; words end the list. */
function listAt(text: string, from: number): Code[] {
  const codes: Code[] = [];
  for (let at = from; at - from < REACH && codes.length < MOST;) {
    const item = matchAt(ITEM, text, at);
    const value = item?.groups?.['v'] ?? '';
    if (item === null || !isCode(value)) break;
    const start = at + item[0].lastIndexOf(value);
    const end = start + value.length;
    codes.push({ value, start, end });
    const gap = matchAt(GAP, text, at + item[0].length);
    if (gap === null) break;
    at += item[0].length + gap[0].length;
  }
  return codes;
}

/** Drawn at random: with digits, and no date, year or masked row. */
function isCode(value: string): boolean {
  const bare = value.replaceAll(/[- ]/gu, '');
  return (
    bare.length >= 6 &&
    /\d/u.test(bare) &&
    !/^\d{4}-\d{2}-\d{2}$|^[A-Za-z]{4,}\d{1,2}$/u.test(value) &&
    new Set(bare).size >= 3 &&
    !isPlaceholder(value)
  );
}

function code(start: number, end: number): Finding {
  return {
    detector: 'recovery-codes',
    kind: 'recovery-code',
    class: 'secret',
    start,
    end,
    confidence: 0.9,
    entropy: 'low',
    why: 'Code of a list that replaces a second factor',
  };
}

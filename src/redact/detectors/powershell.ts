import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { readAs } from '../line-rules.ts';
import { meaningOf } from '../names.ts';

const SECURE = 'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring';
const CREDENTIAL = 'https://learn.microsoft.com/dotnet/api/system.management.automation.pscredential';

const V = String.raw`(?:\\"(?<v3>[^"\\\n]{1,300})\\"|"(?<v1>(?:[^"\n\x60]|\x60.|""){1,300})"|'(?<v2>(?:[^'\n]|''){1,300})')`;
const SWITCHES = String.raw`(?:[ \t]{1,8}-(?:AsPlainText|AsP\w{0,8}|Force|String|s)\b:?){0,4}[ \t]{1,8}`;
const SECURED = new RegExp(
  String.raw`convertto-securestring\(?${SWITCHES}\(?(?:${V}|\$(?<variable>\w{1,60})|(?<v>[^\s"'$()|;-][^\s"'()|;]{0,200}))`,
  'diyu',
);
const OBJECT = new RegExp(
  String.raw`(?:ps|network)credential["']?\]?(?:::new)?[ \t]{0,4}(?:-ArgumentList[ \t]{1,4})?@?\(?[ \t]{0,4}(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'|\$[\w.:]{1,60})[ \t]{0,4},[ \t]{0,4}${V}`,
  'diyu',
);
const TYPED = new RegExp(String.raw`\[securestring\][ \t]{0,4}\$\w{1,60}[ \t]{0,8}=[ \t]{0,8}${V}`, 'diyu');
const ITEM = new RegExp(
  String.raw`env:\\?(?<name>\w{1,80})["']?[ \t]{1,4}(?:-Value[ \t]{1,4})?(?:${V}|(?<v>[^\s"'$()|;=-][^\s"'()|;]{0,200}))`,
  'diyu',
);
const SET_VARIABLE = new RegExp(
  String.raw`setenvironmentvariable\([ \t]{0,4}["'](?<name>\w{1,80})["'][ \t]{0,4},[ \t]{0,4}${V}`,
  'diyu',
);
const PIPED = /(?:"(?<v1>[^"\n]{1,200})"|'(?<v2>[^'\n]{1,200})')[ \t]{0,4}\|[ \t]{0,4}$/du;

/** PowerShell: plain text that becomes a secure string or a credential, also by way of a variable or a pipe. */
export const powershell: Detector = {
  name: 'powershell',
  rank: 2.4,
  kinds: [
    {
      kind: 'powershell-password',
      what: 'Plain text given to ConvertTo-SecureString',
      source: SECURE,
      class: 'secret',
    },
    {
      kind: 'powershell-password',
      what: 'Password given to PSCredential or NetworkCredential',
      source: CREDENTIAL,
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'convertto-securestring',
    'pscredential',
    'networkcredential',
    '[securestring]',
    'setenvironmentvariable',
    ' env:',
    '"env:',
    "'env:",
  ),
  look(text, at, anchor) {
    if (anchor === 'convertto-securestring') return secured(text, at);
    if (anchor === '[securestring]')
      return valueOf(text, matchAt(TYPED, text, at), 'Secure string that is written in plain text');
    if (anchor === 'setenvironmentvariable') return environment(text, at);
    if (anchor.endsWith('env:')) return item(text, at);
    return valueOf(text, matchAt(OBJECT, text, at), 'Password of a credential object');
  },
};

function secured(text: string, at: number): readonly Finding[] {
  const what = 'Plain text that becomes a secure string';
  const match = matchAt(SECURED, text, at);
  const variable = match?.groups?.['variable'];
  if (variable !== undefined) return assigned(text, at, variable, what);
  if (match !== null && match.groups?.['v'] === undefined) return valueOf(text, match, what);
  // a bare word needs the switch beside it, or it belongs to a sentence about the command
  if (
    match !== null &&
    (/-AsP|-Force/iu.test(match[0]) ||
      /^[ \t]{1,8}-(?:AsP|F)/iu.test(text.slice(at + match[0].length, at + match[0].length + 16)))
  )
    return valueOf(text, match, what);
  const line = text.slice(Math.max(0, at - 260), at);
  return valueOf(text, PIPED.exec(line), what, at - line.length);
}

/** The last literal that the variable was given before, at most 1,000 UTF-16 units back. */
function assigned(text: string, at: number, variable: string, what: string): readonly Finding[] {
  const from = Math.max(0, at - 1000);
  const all = [
    ...text.slice(from, at).matchAll(new RegExp(String.raw`\$${variable}[ \t]{0,20}=[ \t]{0,20}${V}`, 'dgiu')),
  ];
  return valueOf(text, all.at(-1) ?? null, what, from);
}

/** `[Environment]::SetEnvironmentVariable('DB_PASSWORD', '…')`, in PowerShell and C#. */
function environment(text: string, at: number): readonly Finding[] {
  const match = matchAt(SET_VARIABLE, text, at);
  if (meaningOf(match?.groups?.['name'] ?? '') === null) return [];
  return valueOf(text, match, 'Value of an environment variable whose name promises a credential');
}

/** `Set-Item Env:DB_PASSWORD …`: the variable's name has to promise a credential. */
function item(text: string, at: number): readonly Finding[] {
  if (!/(?:Set|New)-(?:Item|ItemProperty|Content)\b[^\n]{0,30}$/iu.test(text.slice(Math.max(0, at - 48), at)))
    return [];
  const match = matchAt(ITEM, text, at + 1);
  if (meaningOf(match?.groups?.['name'] ?? '') === null) return [];
  return valueOf(text, match, 'Value of an environment variable whose name promises a credential');
}

function valueOf(text: string, match: RegExpExecArray | null, what: string, offset = 0): readonly Finding[] {
  const groups = match?.indices?.groups ?? {};
  const span = groups['v1'] ?? groups['v2'] ?? groups['v3'] ?? groups['v'];
  if (span === undefined) return [];
  return readAs(
    { detector: 'powershell', kind: 'powershell-password', what },
    text,
    offset + span[0],
    offset + span[1],
  );
}

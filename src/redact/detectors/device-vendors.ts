import { lineBefore, lineDetector } from '../line-rules.ts';
import { looksChosen } from '../judge.ts';
import { V, deviceRule } from './device-grammar.ts';

const JUNOS =
  'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/secret-edit-system-radius-server.html';
const FORTI = 'https://docs.fortinet.com/document/fortigate/7.4.0/administration-guide/';
const PANOS = 'https://docs.paloaltonetworks.com/pan-os';
const ROUTEROS = 'https://help.mikrotik.com/docs/';
const HUAWEI = 'https://support.huawei.com/enterprise/en/doc/EDOC1000178149';
const ARUBA = 'https://www.arubanetworks.com/techdocs/';
const F5 = 'https://my.f5.com/manage/s/article/K9420';
const VYOS = 'https://docs.vyos.io/';

/** The rest of the line holds nothing more than what closes a statement. */
const CLOSE = String.raw`(?=;?[ \t]{0,8}(?:[\r\n"'\x60#{}]|\\[nr]|##|$))`;

/** Passwords and keys in configurations of Juniper, Fortinet, Palo Alto, MikroTik, Huawei, Aruba, F5 and VyOS. */
export const deviceVendors = lineDetector('device-vendors', 2.4, [
  deviceRule(
    '$9$',
    'device-key',
    'Secret in Juniper type 9, which anybody can turn back',
    JUNOS,
    String.raw`(?<v>\$9\$[A-Za-z0-9./-]{8,250})(?![A-Za-z0-9$])`,
    isOwnRun,
  ),
  deviceRule(
    'authentication-key ',
    'device-key',
    'Key of a routing protocol',
    JUNOS,
    `authentication-key (?:[0-9]{1,5} )?(?!md5|type|value|sha|chain|id\\b|is\\b)${V}${CLOSE}`,
    isSettingOrQuoted,
  ),
  deviceRule('ascii-text', 'device-key', 'Pre-shared key of a tunnel', JUNOS, `ascii-text ${V}`),
  deviceRule(
    'simple-password',
    'device-password',
    'Password of a routing protocol',
    JUNOS,
    `simple-password ${V}${CLOSE}`,
    isSettingOrQuoted,
  ),
  deviceRule(
    'snmp community',
    'snmp-community',
    'SNMP community',
    JUNOS,
    `snmp community (?!public\\b)${V}`,
    isSetLine,
  ),
  deviceRule(
    ' enc ',
    'device-password',
    'Secret that FortiOS stores reversibly',
    FORTI,
    String.raw` enc "?(?<v>[A-Za-z0-9+/]{16,600}={0,2})(?=["\s\\]|$)`,
    isEnc,
  ),
  deviceRule('set psksecret', 'device-key', 'Pre-shared key of a tunnel', FORTI, `set psksecret (?!ENC )${V}${CLOSE}`),
  ...[
    'set password ',
    'set passwd ',
    'set passphrase ',
    'set secret ',
    'set auth-pwd ',
    'set priv-pwd ',
    'set sae-password ',
    'set community ',
  ].map((anchor) =>
    deviceRule(
      anchor,
      'device-password',
      'Password in a configuration of FortiOS',
      FORTI,
      `${anchor.trim()} (?!ENC )${V}${CLOSE}`,
      amongFortiLines,
    ),
  ),
  deviceRule(
    '-AQ==',
    'device-key',
    'Secret that PAN-OS stores reversibly',
    PANOS,
    '(?<v>-AQ==[A-Za-z0-9+/]{20,120}={0,2}[A-Za-z0-9+/]{0,400}={0,2})',
  ),
  deviceRule('pre-shared-key=', 'wifi-password', 'Wi-Fi password of RouterOS', ROUTEROS, `pre-shared-key=${V}`),
  deviceRule(' secret=', 'device-key', 'Secret of RouterOS', ROUTEROS, ` secret=${V}`, isRouterLine),
  deviceRule('-password=', 'device-password', 'Password of RouterOS', ROUTEROS, `-password=${V}`, isRouterLine),
  deviceRule(
    ' cipher ',
    'device-password',
    'Secret in a configuration of Huawei or H3C',
    HUAWEI,
    ` cipher ${V}`,
    isHuawei,
  ),
  deviceRule(
    'irreversible-cipher',
    'password-hash',
    'Password hash in a configuration of Huawei',
    HUAWEI,
    `irreversible-cipher ${V}`,
  ),
  ...['password simple ', 'key simple '].map((anchor) =>
    deviceRule(
      anchor,
      'device-password',
      'Secret in a configuration of Huawei or H3C',
      HUAWEI,
      `${anchor}${V}${CLOSE}`,
    ),
  ),
  deviceRule(
    'snmp-agent community',
    'snmp-community',
    'SNMP community',
    HUAWEI,
    `snmp-agent community (?:read|write) (?:simple )?(?!cipher )${V}`,
  ),
  deviceRule(
    'snmp-agent usm-user',
    'snmp-password',
    'SNMPv3 password',
    HUAWEI,
    String.raw`snmp-agent usm-user v3 [^\n]{1,120}? authentication-mode (?:md5|sha\S{0,6}) (?:cipher )?(?<v1>[^\s"'\\]{4,200})(?: privacy-mode \S{3,10} (?:cipher )?(?<v2>[^\s"'\\]{4,200}))?`,
  ),
  ...['password manager', 'password operator'].map((anchor) =>
    deviceRule(
      anchor,
      'device-password',
      'Password of a switch of HP or Aruba',
      ARUBA,
      String.raw`${anchor} (?:user-name (?:"[^"\n]{1,64}"|\S{1,64}) )?(?:plaintext|ciphertext|sha1|sha-?256) ${V}`,
    ),
  ),
  deviceRule('wpa-passphrase ', 'wifi-password', 'Wi-Fi password', ARUBA, `wpa-passphrase ${V}${CLOSE}`),
  deviceRule(
    'mgmt-user ',
    'password-hash',
    'Password hash of a device user',
    ARUBA,
    String.raw`mgmt-user \S{1,64} [\w-]{1,40} (?<v>[0-9a-f]{32,160})(?![0-9a-z])`,
  ),
  deviceRule(
    '$M$',
    'device-key',
    'Secret that F5 BIG-IP stores under its master key',
    F5,
    String.raw`(?<v>\$M\$[A-Za-z0-9+/]{1,4}\$[A-Za-z0-9+/]{8,600}={0,2})`,
  ),
  deviceRule(
    'plaintext-password',
    'device-password',
    'Password in a configuration of VyOS',
    VYOS,
    `plaintext-password ${V}`,
  ),
  deviceRule('pre-shared-secret', 'device-key', 'Pre-shared key of a tunnel', VYOS, `pre-shared-secret ${V}`),
  deviceRule(
    'authentication password ',
    'device-password',
    'Password in a configuration of VyOS',
    VYOS,
    `authentication password ${V}${CLOSE}`,
    isSetLine,
  ),
]);

/** Quoted, or on a line that sets something: `authentication-key algorithms` in a sentence is neither. */
function isSettingOrQuoted(value: string, text: string, place: number): boolean {
  return /["']/u.test(text.charAt(place - 1)) || looksChosen(value) || isSetLine(value, text, place);
}

function isSetLine(_: string, text: string, place: number): boolean {
  return /^\s{0,20}(?:[\w.@-]{1,40}[#>] ?)?set\s/u.test(lineBefore(text, place));
}

/** Not a piece of a Cisco hash, which begins alike. */
function isOwnRun(value: string, text: string, place: number): boolean {
  return !value.startsWith('$9$.') && !/[\w$]/u.test(text.charAt(place - 1));
}

function isEnc(_: string, text: string, place: number): boolean {
  return /\bset\s+[\w-]{2,40}\s+ENC\s+"?$/u.test(lineBefore(text, place));
}

function amongFortiLines(value: string, text: string, place: number): boolean {
  if (!/^[\s"]{0,20}set\s+\S{2,40}\s+["']?$/u.test(lineBefore(text, place))) return false;
  if (value === 'public') return false;
  const around = `${text.slice(Math.max(0, place - 400), place)} ${text.slice(place + value.length, place + 200)}`;
  return /(?:^|\n)[ \t]{0,20}(?:config [a-z]|edit ["\w]|next[ \t]*\r?\n|end[ \t]*\r?\n|set (?!p)[a-z-]{2,30} \S)/u.test(
    around,
  );
}

/** `add …` or `set …` in front, as every command of RouterOS has it. */
function isRouterLine(_: string, text: string, place: number): boolean {
  return (
    /(?:^|[\s/])(?:add|set)\s(?:[\w.-]{1,40}=|\S{1,40}\s)[^\n]{0,140}$|^\s{0,8}\/[a-z]|(?:^|\s)(?:add|set)\s{1,4}secret=/u.test(
      lineBefore(text, place),
    ) && !/[{}$<]|--/u.test(lineBefore(text, place))
  );
}

/** Behind a word that takes a ciphered value; a plain word only on a line that begins like a command of theirs. */
function isHuawei(value: string, text: string, place: number): boolean {
  const before = lineBefore(text, place);
  if (
    !/(?:password|key|pre-shared-key|keychain|read|write|string|md5|sha\S{0,6}|secret|community|hmac-\S{1,12}|mode|psk|pass-phrase|aes\d{0,3})\s{1,4}cipher\s{1,4}["']?$/iu.test(
      before,
    )
  )
    return false;
  return (
    /^(?:%\^%#|%\$%\$|%@%@|@%@%|%#%#|\$[0-9a-z]{1,2}\$)/u.test(value) ||
    /^[\s"*>]{0,12}(?:\[?[\w~*.-]{1,40}[\]>] ?)?(?:local-user|set authentication|snmp-agent|radius|hwtacacs|ike|pre-shared|super|ospf|peer|isis|rip|ntp|security|ppp|password|authentication|shared-key|key)\b/u.test(
      before,
    )
  );
}

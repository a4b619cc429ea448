import { END, TYPE, V, deviceRule, isCommunity, isSetting } from './device-grammar.ts';
import { lineDetector } from '../line-rules.ts';

const IOS =
  'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html';
const SNMP = 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/snmp/command/nm-snmp-cr-book.html';

/** Passwords and communities in configurations of Cisco IOS, NX-OS and ASA, Arista EOS and others of their grammar. */
export const cisco = lineDetector('cisco', 2.4, [
  deviceRule(
    'enable ',
    'device-password',
    'Enable password',
    IOS,
    `enable (?:secret|password)(?: level [0-9]{1,2})? ${TYPE}${V}${END}`,
    isSetting,
  ),
  deviceRule(
    'username ',
    'device-password',
    'Password of a device user',
    IOS,
    `username (?!and\\b|or\\b|&)\\S{1,64}(?: (?:privilege|role|class|one-time|common-criteria-policy) ?\\S{0,40}| nopassword){0,3} (?:secret|password) ${TYPE}${V}${END}`,
    isSetting,
  ),
  deviceRule(
    'password 7 ',
    'device-password',
    'Password in Cisco type 7, which anybody can turn back',
    IOS,
    'password 7 (?<v>[0-1][0-9][0-9A-Fa-f]{4,200})(?![0-9A-Za-z])',
  ),
  deviceRule(
    'secret 7 ',
    'device-password',
    'Password in Cisco type 7, which anybody can turn back',
    IOS,
    'secret 7 (?<v>[0-1][0-9][0-9A-Fa-f]{4,200})(?![0-9A-Za-z])',
  ),
  deviceRule(
    'key 7 ',
    'device-key',
    'Key in Cisco type 7, which anybody can turn back',
    IOS,
    'key 7 "?(?<v>[0-1][0-9][0-9A-Fa-f]{4,200})(?![0-9A-Za-z])',
  ),
  deviceRule(
    'key 6 ',
    'device-key',
    'Key in Cisco type 6',
    IOS,
    String.raw`key 6 (?<v>[A-Za-z\]\[\^_\x60]{16,200})(?=\s|$)`,
  ),
  deviceRule('key 0 ', 'device-key', 'Key of a device', IOS, `key 0 ${V}${END}`, isSetting),
  deviceRule('passwd ', 'device-password', 'Password of an ASA', IOS, `passwd ${V} encrypted`),
  deviceRule(
    'line vty',
    'device-password',
    'Password of a terminal line',
    IOS,
    String.raw`line vty [0-9\x20]{1,8}\r?\n(?:[ \t]{1,4}(?!password)\S[^\n]{0,120}\n){0,6}[ \t]{1,4}password ${TYPE}${V}`,
  ),
  deviceRule(
    'line con',
    'device-password',
    'Password of a terminal line',
    IOS,
    String.raw`line con(?:sole)? [0-9\x20]{1,8}\r?\n(?:[ \t]{1,4}(?!password)\S[^\n]{0,120}\n){0,6}[ \t]{1,4}password ${TYPE}${V}`,
  ),
  deviceRule(
    'line aux',
    'device-password',
    'Password of a terminal line',
    IOS,
    String.raw`line aux [0-9\x20]{1,8}\r?\n(?:[ \t]{1,4}(?!password)\S[^\n]{0,120}\n){0,6}[ \t]{1,4}password ${TYPE}${V}`,
  ),
  deviceRule(
    'snmp-server community',
    'snmp-community',
    'SNMP community',
    SNMP,
    `snmp-server community ${TYPE}${V}`,
    isCommunity,
  ),
  deviceRule(
    'snmp-server host',
    'snmp-community',
    'SNMP community of a trap receiver',
    SNMP,
    String.raw`snmp-server host(?: [A-Za-z]{1,20})? [\w.:-]{1,64}(?: vrf \S{1,32})?(?: (?:traps|informs))?(?: version (?:1|2c))? (?!version|vrf|use-vrf|traps|informs|source-interface|udp-port|poll|trap\b)(?:community )?${V}`,
    isCommunity,
  ),
  deviceRule(
    'snmp-server user',
    'snmp-password',
    'SNMPv3 password',
    SNMP,
    String.raw`snmp-server user (?:[^\n]{1,120}? )?auth (?:md5|sha[-\d]{0,5}|sha2?-\d{3}) (?:"(?<v1>[^"\n]{1,200})"|(?<v2>[^\s"'\\]{1,200}))(?: priv (?:(?:3?des|aes)(?:[-\x20]?(?:128|192|256))? )?(?:"(?<v3>[^"\n]{1,200})"|(?<v4>[^\s"'\\]{1,200})))?`,
  ),
  deviceRule('wpa-psk ', 'wifi-password', 'Wi-Fi password', IOS, `wpa-psk (?:set-key )?(?:ascii|hex) ${TYPE}${V}`),
  deviceRule('psk set-key ', 'wifi-password', 'Wi-Fi password', IOS, `psk set-key (?:ascii|hex) ${TYPE}${V}`),
  deviceRule('ip ftp password', 'device-password', 'Password for a file server', IOS, `ip ftp password ${TYPE}${V}`),
  deviceRule(
    'ip http client password',
    'device-password',
    'Password for a web server',
    IOS,
    `ip http client password ${TYPE}${V}`,
  ),
  deviceRule('vtp password', 'device-password', 'Password of a VTP domain', IOS, `vtp password ${V}`, isSetting),
]);

import { lineBefore, lineDetector } from '../line-rules.ts';
import { looksChosen } from '../judge.ts';
import { V, deviceRule } from './device-grammar.ts';

const WPA = 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf';
const SWAN = 'https://docs.strongswan.org/docs/latest/config/IpsecSecrets.html';
const OPENVPN = 'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/';
const PPP = 'https://manpages.debian.org/bookworm/ppp/pppd.8.en.html';
const SNMPD = 'https://manpages.debian.org/bookworm/snmpd/snmpd.conf.5.en.html';
const RADIUS = 'https://networkradius.com/doc/current/raddb/clients.conf.html';

/** Wi-Fi, VPN, dial-up and monitoring as Linux configures them: wpa_supplicant, hostapd, strongSwan, OpenVPN, pppd, snmpd. */
export const privateNetworks = lineDetector('private-networks', 2.4, [
  deviceRule(
    'psk',
    'wifi-password',
    'Wi-Fi password',
    WPA,
    String.raw`psk["']?[ \t]{0,8}[:=]{1,2}>?[ \t]{0,8}${V}`,
    isPsk,
  ),
  deviceRule(
    'wpa_passphrase=',
    'wifi-password',
    'Wi-Fi password',
    WPA,
    `wpa_passphrase=(?<v>[^\\n"]{8,63})(?=["\\r\\n]|$)`,
  ),
  deviceRule('wep_key', 'wifi-password', 'Wi-Fi key', WPA, `wep_key[0-3]=${V}`),
  ...[': psk', ':psk', ': eap', ': xauth', ': ntlm'].map((anchor) =>
    deviceRule(
      anchor,
      'vpn-secret',
      'Secret of a tunnel',
      SWAN,
      String.raw`:[ \t]{0,4}\w{3,5} (?:"(?<v1>[^"\n]{1,250})"|(?<v>0[sx][A-Za-z0-9+/=]{8,300}))`,
    ),
  ),
  ...[': rsa ', ': ecdsa ', ': pkcs8 ', ': pkcs12 '].map((anchor) =>
    deviceRule(
      anchor,
      'vpn-secret',
      'Passphrase of a key file',
      SWAN,
      String.raw`:[ \t]{0,4}\w{3,6} [^\s"{]{1,120} "(?<v1>[^"\n]{1,250})"`,
    ),
  ),
  deviceRule(
    '<auth-user-pass>',
    'vpn-secret',
    'Password of a VPN user',
    OPENVPN,
    String.raw`<auth-user-pass>\s{0,8}[^\n<]{1,80}\n(?<v>[^\n<]{1,120})(?=\r?\n|<)`,
  ),
  deviceRule(
    'secrets for authentication using',
    'vpn-secret',
    'Secret of a dial-up user',
    PPP,
    String.raw`secrets for authentication using [^\n]{1,30}\n(?:#[^\n]{0,100}\n){0,4}(?:"[^"\n]{1,64}"|[^\s"#]{1,64})[ \t]{1,20}\S{1,64}[ \t]{1,20}${V}`,
  ),
  deviceRule('rocommunity', 'snmp-community', 'SNMP community', SNMPD, `rocommunity6? (?!public\\b)${V}`, startsLine),
  deviceRule('rwcommunity', 'snmp-community', 'SNMP community', SNMPD, `rwcommunity6? ${V}`, startsLine),
  deviceRule(
    'com2sec ',
    'snmp-community',
    'SNMP community',
    SNMPD,
    String.raw`com2sec6? \S{1,40} \S{1,64} (?!public\b)${V}`,
    startsLine,
  ),
  deviceRule(
    'createuser ',
    'snmp-password',
    'SNMPv3 password',
    SNMPD,
    String.raw`createuser (?:-e \S{1,40} )?\S{1,40} (?:md5|sha(?:-?\d{3})?) (?:"(?<v1>[^"\n]{8,200})"|(?<v2>[^\s"]{8,200}))(?: (?:des|aes)(?: ?(?:128|192|256))? (?:"(?<v3>[^"\n]{8,200})"|(?<v4>[^\s"]{8,200})))?`,
  ),
  ...['secret = ', 'secret='].map((anchor) =>
    deviceRule(
      anchor,
      'vpn-secret',
      'Secret of a RADIUS client',
      RADIUS,
      String.raw`secret[ \t]{0,4}=[ \t]{0,4}${V}`,
      isClient,
    ),
  ),
]);

/** A passphrase has eight characters at least; what calls, names a member or a kind of key is code. */
function isPsk(value: string, text: string, place: number): boolean {
  const before = lineBefore(text, place);
  const quoted = /["']/u.test(text.charAt(place - 1));
  if (!quoted && /[<>|;(){}[\]&,]/u.test(value)) return false;
  if (value.length < 8 || /^(?:wpa|eap|sae|owe|psk)|psk$|^[\w.]{1,60}[([]|^\w{1,40}\.\w{1,40}(?:$|[.([])/iu.test(value))
    return false;
  if (/[a-z0-9]psk["']?\s{0,8}[:=]/iu.test(before) && !/(?:wpa2?|wifi|raw)psk/iu.test(before)) return false;
  if (/["']/u.test(text.charAt(place - 1)) || looksChosen(value)) return true;
  return (
    /^[\s#]{0,20}psk[ \t]{0,4}[=:]\s{0,4}$/u.test(before) &&
    !/^(?:string|optional|required|undefined|password)/iu.test(value)
  );
}

function startsLine(_: string, text: string, place: number): boolean {
  return /^\s{0,12}(?:rocommunity|rwcommunity|com2sec)/u.test(lineBefore(text, place));
}

/** Inside `client NAME { … }`. */
function isClient(value: string, text: string, place: number): boolean {
  return (
    !/[([.]/u.test(value) &&
    /\bclient\s{1,8}[\w.:/"-]{1,64}\s{0,8}\{[^}]*$/u.test(text.slice(Math.max(0, place - 500), place))
  );
}

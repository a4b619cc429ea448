import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const plain = 'otterland';
const hex = made('hex', 64);

describe('Wi-Fi, VPN and monitoring', () => {
  recognises(
    {
      'a passphrase of wpa_supplicant': [
        'network={\n\tssid="home"\n\tpsk="otter land9"\n}',
        'otter land9',
        'wifi-password',
      ],
      'a key of wpa_supplicant': [`\tpsk=${hex}`, hex, 'wifi-password'],
      'a keyfile of NetworkManager': [`[wifi-security]\nkey-mgmt=wpa-psk\npsk=${plain}\n`, plain, 'wifi-password'],
      hostapd: [`wpa_passphrase=otter land9\nwpa=2`, 'otter land9', 'wifi-password'],
      WEP: [`wep_key0=${made('digits', 10)}`, made('digits', 10), 'wifi-password'],
      'a tunnel of strongSwan': [`10.0.0.1 10.0.0.2 : PSK "${plain}"`, plain, 'vpn-secret'],
      'a user of strongSwan': [`bob : EAP "${plain}"`, plain, 'vpn-secret'],
      'a key file of strongSwan': [`: RSA server.pem "${plain}"`, plain, 'vpn-secret'],
      'a secret in base64': [`: PSK 0s${made('alnum', 24)}`, `0s${made('alnum', 24)}`, 'vpn-secret'],
      'a user of OpenVPN': [`<auth-user-pass>\nbob\n${plain}\n</auth-user-pass>`, plain, 'vpn-secret'],
      'chap-secrets': [
        `# Secrets for authentication using CHAP\n# client\tserver\tsecret\tIP\nbob\t*\t${plain}\t*\n`,
        plain,
        'vpn-secret',
      ],
      'snmpd.conf': [`rwcommunity ${plain} 10.0.0.0/8`, plain, 'snmp-community'],
      'a mapping of communities': [`com2sec readonly default ${plain}`, plain, 'snmp-community'],
      'a user of SNMPv3': [`createUser ops SHA "${plain}1" AES "${plain}2"`, `${plain}2`, 'snmp-password'],
      'a client of FreeRADIUS': [`client switch1 {\n  ipaddr = 10.0.0.5\n  secret = ${plain}\n}`, plain, 'vpn-secret'],
    },
    {
      'a kind of key': 'key_mgmt=WPA-PSK\nwpa_key_mgmt=WPA-PSK\npsk: string\n',
      modulation: 'The link uses PSK: differential modulation, psk = 8',
      'a program': 'psk = derive_psk(secret)\nconst psk = options.psk;\nself.psk = config.psk',
      'a test of a secret': 'secret = get_secret()\nsecret = settings.SECRET',
      'a community that is everywhere': 'rocommunity public\n# com2sec maps a name',
      'no password': '<auth-user-pass>\n</auth-user-pass>\nauth-user-pass /etc/openvpn/up.txt',
    },
  );
});

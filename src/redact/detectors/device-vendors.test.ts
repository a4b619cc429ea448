import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const plain = 'otterland';
const nine = `$9$${made('alnum', 20)}`;
const stored = `${made('alnum', 60)}==`;

describe('configurations of other makers of network devices', () => {
  recognises(
    {
      'a secret of Juniper': [`secret "${nine}"; ## SECRET-DATA`, nine, 'device-key'],
      'a key of Juniper in a set line': [`set protocols bgp group g authentication-key ${plain}`, plain, 'device-key'],
      'a key of Juniper in braces': [`    authentication-key "${plain}";`, plain, 'device-key'],
      'a pre-shared key of Juniper': [`pre-shared-key ascii-text ${plain}`, plain, 'device-key'],
      'a community of Juniper': [`set snmp community ${plain} authorization read-only`, plain, 'snmp-community'],
      'what FortiOS stores': [
        `config user local\n    edit "bob"\n        set passwd ENC ${stored}\n    next`,
        stored,
        'device-password',
      ],
      'what FortiOS is told': [
        `config user local\n    edit "bob"\n        set passwd ${plain}\n    next`,
        plain,
        'device-password',
      ],
      'a tunnel of FortiOS': [`        set psksecret ${plain}`, plain, 'device-key'],
      'what PAN-OS stores': [`<key>-AQ==${stored}</key>`, `-AQ==${stored}`, 'device-key'],
      'a Wi-Fi profile of RouterOS': [
        `set [ find default=yes ] wpa2-pre-shared-key="otter land9"`,
        'otter land9',
        'wifi-password',
      ],
      'an identity of RouterOS': [`/ip ipsec identity add peer=p secret=${plain}`, plain, 'device-key'],
      'a ciphered password of Huawei': [
        `local-user admin password cipher %^%#${made('alnum', 30)}%^%#`,
        `%^%#${made('alnum', 30)}%^%#`,
        'device-password',
      ],
      'a plain password of Huawei': [` local-user bob password simple ${plain}`, plain, 'device-password'],
      'a hash of Huawei': [
        `password irreversible-cipher $1c$${made('alnum', 30)}$`,
        `$1c$${made('alnum', 30)}$`,
        'password-hash',
      ],
      'a community of Huawei': [`snmp-agent community write ${plain}`, plain, 'snmp-community'],
      'a switch of HP': [`password manager user-name "admin" plaintext "${plain}"`, plain, 'device-password'],
      'a Wi-Fi profile of Aruba': [`  wpa-passphrase ${plain}`, plain, 'wifi-password'],
      'a manager of Aruba': [`mgmt-user admin root ${made('hex', 40)}`, made('hex', 40), 'password-hash'],
      'what BIG-IP stores': [`    secret $M$Rw$${stored}`, `$M$Rw$${stored}`, 'device-key'],
      'a user of VyOS': [
        `set system login user vyos authentication plaintext-password ${plain}`,
        plain,
        'device-password',
      ],
      'a tunnel of VyOS': [
        `set vpn ipsec site-to-site peer x authentication pre-shared-secret ${plain}`,
        plain,
        'device-key',
      ],
    },
    {
      'a price': 'It costs $9$ or $M$ a month, -AQ== at most.',
      'a cipher suite': 'The key cipher suite is TLS_AES_128; set password cipher strength; a block cipher mode',
      'a sentence about keys': 'The authentication-key algorithms are listed; use ascii-text.',
      'how to set a password': 'To set password rules, choose Edit.\nset password\nset passwd later\n',
      'a function': 'set_secret(secret=value); client(secret=get_secret())',
      'a community that is everywhere': 'set snmp community public authorization read-only',
      'a call': 'run(cmd, password=pw, secret=key)',
    },
  );
});

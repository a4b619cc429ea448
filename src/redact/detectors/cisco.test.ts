import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = `Otter${made('digits', 3)}!`;
const plain = 'otterland';
const seven = `07${made('hex', 12).toUpperCase()}`;
const nine = `$9$${made('alnum', 14)}$${made('alnum', 43)}`;
const device = `hostname r1\n!\n`;

describe('configurations of network devices', () => {
  recognises(
    {
      'an enable secret': [`enable secret 9 ${nine}`, nine],
      'an enable password in type 7': [`enable password 7 ${seven}`, seven, 'device-password'],
      'an enable password that is a word': [`${device}enable password ${plain}\n!`, plain, 'device-password'],
      'a command behind a prompt': [`R1(config)#enable secret ${plain}`, plain, 'device-password'],
      'a user with a privilege': [`username admin privilege 15 secret ${word}`, word, 'device-password'],
      'a user of NX-OS': [
        `username admin password 5 $5$${made('alnum', 8)}$${made('alnum', 43)}  role network-admin`,
        `$5$${made('alnum', 8)}$${made('alnum', 43)}`,
      ],
      'a user with type 0': [`username bob password 0 ${plain}\n!`, plain, 'device-password'],
      'a user of Arista': [`username admin role network-admin secret 0 ${word}`, word],
      'a community': [`snmp-server community ${plain} RO`, plain, 'snmp-community'],
      'a trap receiver': [`snmp-server host 10.0.0.5 version 2c ${plain}`, plain, 'snmp-community'],
      'an SNMPv3 user, authentication': [
        `snmp-server user ops grp v3 auth sha ${word} priv aes 128 x`,
        word,
        'snmp-password',
      ],
      'an SNMPv3 user, privacy': [
        `snmp-server user ops grp v3 auth sha abcd1234 priv aes 128 ${word}`,
        word,
        'snmp-password',
      ],
      'a key chain': [`key chain K\n key 1\n  key-string 7 ${seven}`, seven, 'device-key'],
      'a key chain in clear': [`key chain K\n key 1\n  key-string ${word}`, word, 'device-key'],
      'a TACACS key': [`tacacs-server key ${word}`, word, 'device-key'],
      'a TACACS host': [`tacacs-server host 10.0.0.1 key 7 ${seven}`, seven, 'device-key'],
      'a RADIUS host': [`radius-server host 10.0.0.1 auth-port 1812 acct-port 1813 key ${word}`, word, 'device-key'],
      'a RADIUS block': [`radius server ISE\n address ipv4 10.0.0.1\n key ${plain}`, plain, 'device-key'],
      'an AAA server of an ASA': [
        `aaa-server R (inside) host 10.0.0.2\n timeout 5\n key ${plain}`,
        plain,
        'device-key',
      ],
      'a BGP neighbour': [`neighbor 10.1.1.1 password 7 ${seven}`, seven],
      'a BGP neighbour in clear': [`neighbor 10.1.1.1 password ${word}`, word],
      'an ISAKMP key': [`crypto isakmp key ${plain} address 0.0.0.0`, plain, 'device-key'],
      'an ISAKMP key in type 6': [
        `crypto isakmp key 6 ${made('letters', 24)} address 10.0.0.1`,
        made('letters', 24),
        'device-key',
      ],
      'a pre-shared key': [`  pre-shared-key ${word}`, word, 'device-key'],
      'a pre-shared key with an address': [
        `pre-shared-key address 10.0.0.1 key ${plain}\ncrypto\ninterface Gi0`,
        plain,
        'device-key',
      ],
      'an IKEv1 key': [`ikev1 pre-shared-key ${word}`, word],
      PPP: [`ppp chap password 0 ${word}`, word],
      'an OSPF key': [`ip ospf authentication-key ${plain}`, plain, 'device-key'],
      'an OSPF digest key': [`ip ospf message-digest-key 1 md5 ${plain}`, plain, 'device-key'],
      'a key of NTP': [`ntp authentication-key 1 md5 ${seven} 7`, seven],
      'a standby group': [`standby 1 authentication md5 key-string ${plain}`, plain, 'device-key'],
      'a Wi-Fi key': [`wpa-psk ascii 0 ${plain}`, plain, 'wifi-password'],
      'a terminal line': [`line vty 0 4\n login\n password ${plain}\n transport input ssh`, plain, 'device-password'],
      'the password of an ASA': [`passwd ${made('alnum', 16)} encrypted`, made('alnum', 16)],
      'a line inside JSON': [
        String.raw`{"config": "hostname r1\nenable password 7 ${seven}\n!"}`,
        seven,
        'device-password',
      ],
    },
    {
      'a sentence about enable passwords': 'The enable password protects privileged mode; enable secret is better.',
      'a bullet about it': '- enable password encryption\n- enable secret rotation\n',
      'a heading': 'Enable password authentication\n',
      'user name and password':
        'Enter your username and password below. A username or password incorrect message appears.',
      'a blank in a manual': 'enable secret <password>',
      'a blank for a user': 'username <name> password 0 <password>',
      'a blank for a community': 'snmp-server community <string> RO',
      'a community that is everywhere': 'snmp-server community public RO',
      'no community': 'no snmp-server community',
      'a neighbour without a password': 'neighbor 10.1.1.1 remote-as 65001',
      'an old key chain': 'key chain K\n key 1\n',
      'a rule about lengths': 'The password 7 days ago; password 8 characters long; secret 5 times',
      'authentication by pre-shared key':
        'authentication pre-share\nThe pre-shared-key authentication method is used for IKE.',
      'a standby group': 'standby 1 ip 10.0.0.1\nstandby 1 preempt',
    },
  );
});

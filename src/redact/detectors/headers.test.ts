import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, utf8 } from '../encodings.ts';
import { made } from '../../../test/support/made.ts';

const token = made('alnum', 40, 3);
const basic = toBase64(utf8(`svc:${made('alnum', 9)}`));
const jwt = [`{"alg":"HS256","typ":"JWT"}`, `{"sub":"1"}`]
  .map((part) => toBase64(utf8(part)).replaceAll('=', ''))
  .join('.');
const signed = `${jwt}.${made('alnum', 43)}`;

describe('headers, addresses and commands', () => {
  recognises(
    {
      'a bearer token': [`curl -H "Authorization: Bearer ${token}" https://x`, token, 'bearer-token'],
      'basic authorisation': [`Authorization: Basic ${basic}`, basic, 'basic-auth'],
      'a token with its scheme': [`Authorization: Token ${token}`, token],
      'an API key header': [`X-Api-Key: ${token}`, token],
      'a cookie': [`Cookie: theme=dark; sessionid=${made('hex', 32)}`, made('hex', 32), 'session-cookie'],
      'a cookie that is set': [`Set-Cookie: sid=${token}; Path=/; HttpOnly`, token, 'session-cookie'],
      'a JSON Web Token': [`see ${signed} here`, signed, 'jwt'],
      'a password in an address': ['postgres://svc:hunt3r@db.internal:5432/x', 'hunt3r', 'url-password'],
      'a password with signs in an address': ['postgresql://svc:p@ss/w0rd#1@db.internal/x', 'p@ss/w0rd#1'],
      'a password without a user': ['redis://:zebra77@cache:6379', 'zebra77'],
      'a token as the user': [`https://${token}@git.internal/x.git`, token],
      'curl -u': ['curl -u bob:Tr1cky! https://x', 'Tr1cky!', 'command-password'],
      'mysql -p': ['mysql -u root -pHunter22 shop', 'Hunter22', 'command-password'],
      sshpass: ["sshpass -p 'abc 123x' ssh h", 'abc 123x', 'command-password'],
      'a webhook': [
        `https://hooks.slack.com/services/T${made('upper', 8)}/B${made('upper', 8)}/${made('alnum', 24)}`,
        `https://hooks.slack.com/services/T${made('upper', 8)}/B${made('upper', 8)}/${made('alnum', 24)}`,
        'slack-webhook',
      ],
    },
    {
      'an address with a port': 'https://db.internal:8443/path@2x.png',
      'an address with a mail in it': 'https://x.example/?mail=a@b.example',
      'an address without a password': 'ssh://git@git.internal/x.git',
      'a scheme without a value': 'Authorization: Bearer <token>',
      'words about it': 'the bearer of this letter; basic authentication is off',
      'a sort': 'sort -u list.txt && mysql -P 3306 -p',
    },
  );
});

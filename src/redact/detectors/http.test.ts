import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, utf8 } from '../encodings.ts';
import { made } from '../../../test/support/made.ts';

const session = made('alnum', 32, 3);
const hex = made('hex', 64, 5);
const chosen = `Otter${made('digits', 3)}!`;
const basic = toBase64(utf8(`svc:${chosen}`));
const saml = toBase64(utf8(`<samlp:Response ID="_1"><saml:Assertion>${made('alnum', 80)}</saml:Assertion>`));

describe('cookies by name', () => {
  recognises(
    {
      'a cookie of ASP.NET': [`Cookie: lang=en; ASP.NET_SessionId=${session}`, session, 'session-cookie'],
      'a cookie in a HAR archive': [`{"name":"Cookie","value":"lang=en; laravel_session=${session}"}`, session],
      'a cookie before its name': [`{"value":"a=b; __Host-session=${session}","name":"cookie"}`, session],
      'a cookie as an object': [`"cookies": [{"name": "connect.sid", "value": "${session}"}]`, session],
      'a cookie file': [`.x.example\tTRUE\t/\tFALSE\t1700000000\tPHPSESSID\t${session}`, session, 'session-cookie'],
      'a cookie in code': [`requests.get(u, cookies={'_session_id': '${session}'})`, session],
      'a cookie for curl': [`curl -b 'remember_token=${session}' https://x.internal/`, session],
    },
    {
      'cookies that count visits': `Cookie: _ga=GA1.2.123456789.1600000000; hubspotutk=${made('hex', 32)}; theme=dark`,
      'a call for the session': 'const session = await getServerSession2(request, response)',
      'a session of a program': 'session=requests.Session2Adapter()',
      'the name of a class': "'session': 'django.contrib.sessions.backends.db2'",
    },
  );
});

describe('HTTP', () => {
  recognises(
    {
      'a token of Vault': [`X-Vault-Token: s.${made('alnum', 24)}`, `s.${made('alnum', 24)}`],
      'a session in a header': [`curl -H 'X-Session-Id: ${session}' https://x`, session],
      'a header with a list of values': [`"x-api-key": ["${session}"]`, session],
      'a header in a HAR archive': [`{"value": "${session}", "name": "X-Session-Id"}`, session],
      'a signed address': [`https://b.x.example/k?X-Amz-Expires=60&X-Amz-Signature=${hex}`, hex, 'signed-url'],
      'a code for a token': [`https://app.internal/callback?code=${session}&state=x1`, session, 'authorization-code'],
      'a SAML response': [`SAMLResponse=${encodeURIComponent(saml)}`, encodeURIComponent(saml), 'saml-assertion'],
      'a SAML response in a form': [`<input name="SAMLResponse" value="${saml}"/>`, saml],
    },
    {
      'a code of a country': 'https://x.internal/callback?code=DE&state=1',
      'a code of an error': 'https://x.internal/help?code=ERR-100213-AB',
      'a SAML request': `SAMLRequest=${encodeURIComponent(toBase64(utf8(`<samlp:AuthnRequest ID="_1">${'x'.repeat(80)}`)))}`,
      'a digest of an answer': `Digest: sha-256=${made('alnum', 43)}=`,
      'an identifier of a request': `X-Request-Id: ${made('hex', 32)}`,
    },
  );
});

describe('users and passwords in code', () => {
  recognises(
    {
      'a call in Go': [`req.SetBasicAuth("bob", "${chosen}")`, chosen, 'basic-auth'],
      'a tuple in Python': [`requests.get(url, auth=("bob", "${chosen}"))`, chosen],
      'a call in Java': [`new PasswordAuthentication(user, "${chosen}".toCharArray())`, chosen],
      'an encoding call': [`'Basic ' + btoa('svc:${chosen}')`, chosen],
      'joined strings': [`headers.auth = 'Basic ' + '${basic}'`, basic],
      'a pipe to base64': [`echo -n 'svc:${chosen}' | base64`, chosen],
      'a pipe from base64': [`echo ${basic} | base64 -d`, basic],
      'an option of HTTPie': [`http -a bob:${chosen} GET api.internal`, chosen],
    },
    {
      variables: 'req.SetBasicAuth(user, password); requests.get(u, auth=(user, pw))',
      'a format': 'btoa(`${user}:${password}`); b64encode("%s:%s" % (u, p)); Buffer.from("a:b")',
      'an option without a password': 'http -a bob GET api.internal',
    },
  );
});

import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const [n, d, p] = [made('alnum', 342, 1), made('alnum', 342, 2), made('alnum', 171, 3)];
const short = made('alnum', 43, 4);
const rsa = `{"kty":"RSA","n":"${n}","e":"AQAB","d":"${d}","p":"${p}"}`;

describe('JSON Web Keys', () => {
  recognises(
    {
      'the exponent of an RSA key': [rsa, d, 'jwk-private-key'],
      'a prime of an RSA key': [rsa, p, 'jwk-private-key'],
      'an elliptic key': [`{"d": "${short}",\n "x": "${n.slice(0, 43)}",\n "kty": "EC"}`, short],
      'a symmetric key': [`{"kty":"oct","k":"${short}","alg":"HS256"}`, short],
      'a key in code': [`{ kty: 'EC', crv: 'P-256', d: '${short}' }`, short],
      'a key in a string': [JSON.stringify(`{"kty":"oct","k":"${short}"}`), short],
    },
    {
      'a public key': `{"kty":"RSA","n":"${n}","e":"AQAB","kid":"1","use":"sig"}`,
      'a public elliptic key': `{"kty":"EC","crv":"P-256","x":"${short}","y":"${n.slice(0, 43)}"}`,
      'another object with a letter': `{"k":"${short}","type":"oct"}`,
    },
  );
});

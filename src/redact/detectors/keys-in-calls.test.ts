import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = `Otter${made('digits', 4)}`;

/** Sixteen numbers that nobody would count. */
function keyBytes(): string {
  const hex = made('hex', 32, 11);
  const bytes = Array.from({ length: 16 }, (_, i) => (Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) + i * 37) % 256);
  return bytes.map((byte) => `0x${byte.toString(16)}`).join(', ');
}

describe('keys and passwords given to calls', () => {
  recognises(
    {
      'a word that signs': ["const t = jwt.sign(payload, 'otterhaus');", 'otterhaus', 'signing-key'],
      'a key behind an object': ["jwt.sign({ id: user.id, role: 'a' }, 'otterhaus', { expiresIn: '1h' })", 'otterhaus'],
      'the key of an HMAC': ["crypto.createHmac('sha256', 'otterhaus').update(x)", 'otterhaus'],
      'the text of a key in Java': ['new SecretKeySpec("OtterHausBiber".getBytes("UTF-8"), "AES")', 'OtterHausBiber'],
      'the bytes of a variable that says key': [
        'var key = Encoding.ASCII.GetBytes("OtterHausBiber");',
        'OtterHausBiber',
      ],
      'a field found by its attribute': ["await page.type('input[name=password]', 'otterhaus1');", 'otterhaus1'],
      'a field filled in with words': ['fill_in "user_password", with: "otterhaus1"', 'otterhaus1'],
      'a field typed into and sent': [`cy.get('[data-test=password]').type('${word}{enter}')`, word],
      'an assertion': [`assert_eq!(config.password, "${word}");`, word],
      'a password that begins with a dollar sign': [`password: $${word}`, `$${word}`],
      'what stands in for a call': ['password = get_password() or "otterhaus1"', 'otterhaus1'],
      'what stands in for a variable': ['secret = os.getenv("APP_SECRET", "otterhaus")', 'otterhaus'],
      'a key in bytes': [`static const uint8_t aes_key[16] = {${keyBytes()}};`, keyBytes()],
      'a short element': [`<PW>${word}</PW>`, word],
      'a flag with a short name': ['deploy --user ops --pass otterhaus', 'otterhaus'],
      'two names on a line': [`id:ops pass:${word}`, word],
      'a sentence inside JSON': [`{"text":"the password is ${word}"}`, word],
    },
    {
      'the variable that signs': 'const t = jwt.sign(payload, config.jwtSecret, { expiresIn: "1h" });',
      'the bytes of any text': 'var body = Encoding.UTF8.GetBytes("OtterHausBiber");',
      'a field that is looked up': "await page.waitForSelector('input[name=password]', 'visible');",
      'an assertion on a state': 'assert_eq!(form.password, "required");',
      'a variable that begins with a dollar sign': 'password: $Password12',
      'a part of an address that is filled in': 'url = "api/v3/accounts/%s/change-password" % account',
      'another call that stands in': 'password = get_password() or ask_password()',
      'a row of numbers in their order': `const key = [${Array.from({ length: 16 }, (_, i) => 100 + i).join(', ')}];`,
      'zeros where a key belongs': `uint8_t key[16] = {${'0x00, '.repeat(15)}0x00};`,
      'a first pass in prose': 'On the first pass: nothing happens here.',
      'the German word beside an identifier': `Der Schlüssel 8f14e45f-ceea-467f-9d3b-1a2b3c4d5e6f wurde angelegt`,
      'a command of PowerShell': '$password = Get-AnsibleParam -obj $params -name "password"',
      'another flag': 'cmd = ["mysql", "--password", "--host1"]',
      'the name of a statement': '"Sid": "Stmt1234567890123",',
      'the beginning of a template': 'password=str:{{ x }}',
      'blanks of documentation, one below the other': 'password: <list or string>\npeer_interface: <list or string>\n',
      'a hardware address': '"key": "00:50:56:5d:e5:e0",',
      'a link with blanks': 'https://h/x?AWSAccessKeyId=<access-key>&Expires=1506888865&Signature=<signature>',
      'a product in a sentence': 'Extracts the client token from a Vault login response\n',
      'an algorithm of SSH': "'sk-ecdsa-sha2-nistp256-cert-v01@openssh.com',",
    },
  );
});

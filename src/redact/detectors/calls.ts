import { type Detector, anyCase, matchAt } from '../detector.ts';
import { judge } from '../judge.ts';

interface Call {
  readonly anchor: string;
  readonly what: string;
  readonly source: string;
  /** Which argument is the credential, counted from 0. */
  readonly at: number;
  readonly kind: 'password' | 'secret' | 'signing-key' | 'secret-access-key';
}

const JDBC = 'https://docs.oracle.com/en/java/javase/21/docs/api/java.sql/java/sql/DriverManager.html';
const MYSQLI = 'https://www.php.net/manual/en/mysqli.construct.php';
const JWT = 'https://github.com/auth0/node-jsonwebtoken#usage';

/** Calls whose arguments are an account and its password, or a key to sign with, without a name beside them. */
const CALLS: readonly Call[] = [
  { anchor: 'getconnection(', what: 'DriverManager.getConnection', source: JDBC, at: 2, kind: 'password' },
  { anchor: 'mysqli(', what: 'mysqli', source: MYSQLI, at: 2, kind: 'password' },
  { anchor: 'mysqli_connect(', what: 'mysqli_connect', source: MYSQLI, at: 2, kind: 'password' },
  { anchor: 'mysql_connect(', what: 'mysql_connect', source: MYSQLI, at: 2, kind: 'password' },
  {
    anchor: 'new pdo(',
    what: 'PDO',
    source: 'https://www.php.net/manual/en/pdo.construct.php',
    at: 2,
    kind: 'password',
  },
  {
    anchor: 'login(',
    what: 'login',
    source: 'https://docs.python.org/3/library/smtplib.html',
    at: 1,
    kind: 'password',
  },
  {
    anchor: '.auth(',
    what: 'auth',
    source: 'https://www.mongodb.com/docs/manual/reference/method/db.auth/',
    at: 1,
    kind: 'password',
  },
  { anchor: '.connect(', what: 'connect', source: 'https://peps.python.org/pep-0249/', at: 2, kind: 'password' },
  {
    anchor: 'create_user(',
    what: 'create_user',
    source: 'https://docs.djangoproject.com/en/5.2/ref/contrib/auth/',
    at: 2,
    kind: 'password',
  },
  {
    anchor: 'create_superuser(',
    what: 'create_superuser',
    source: 'https://docs.djangoproject.com/en/5.2/ref/contrib/auth/',
    at: 2,
    kind: 'password',
  },
  {
    anchor: 'cookieparser(',
    what: 'cookieParser',
    source: 'https://expressjs.com/en/resources/middleware/cookie-parser.html',
    at: 0,
    kind: 'secret',
  },
  { anchor: 'fernet(', what: 'Fernet', source: 'https://cryptography.io/en/latest/fernet/', at: 0, kind: 'secret' },
  {
    anchor: 'client.login(',
    what: 'client.login',
    source: 'https://discord.js.org/docs/packages/discord.js/main/Client:Class#login',
    at: 0,
    kind: 'secret',
  },
  {
    anchor: 'algoliasearch(',
    what: 'algoliasearch',
    source: 'https://www.algolia.com/doc/libraries/javascript/',
    at: 1,
    kind: 'secret',
  },
  { anchor: 'jwt.sign(', what: 'jwt.sign', source: JWT, at: 1, kind: 'signing-key' },
  { anchor: 'jwt.verify(', what: 'jwt.verify', source: JWT, at: 1, kind: 'signing-key' },
  {
    anchor: 'jwt.encode(',
    what: 'jwt.encode',
    source: 'https://pyjwt.readthedocs.io/en/stable/usage.html',
    at: 1,
    kind: 'signing-key',
  },
  {
    anchor: 'jwt.decode(',
    what: 'jwt.decode',
    source: 'https://pyjwt.readthedocs.io/en/stable/usage.html',
    at: 1,
    kind: 'signing-key',
  },
  {
    anchor: 'createhmac(',
    what: 'createHmac',
    source: 'https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options',
    at: 1,
    kind: 'signing-key',
  },
  {
    anchor: 'hmac.new(',
    what: 'hmac.new',
    source: 'https://docs.python.org/3/library/hmac.html',
    at: 0,
    kind: 'signing-key',
  },
  {
    anchor: 'awscredentials(',
    what: 'BasicAWSCredentials',
    source: 'https://docs.aws.amazon.com/sdk-for-java/',
    at: 1,
    kind: 'secret-access-key',
  },
];

const BY_ANCHOR = new Map(CALLS.map((call) => [call.anchor, call]));

/** One argument: a string of one line with its quotes, or an expression without a comma at its own level. */
const STRING = /\s{0,20}(?:[bBrRuU@]|\$@?)?(?<q>["'`])(?<v>[^"'`\n]{0,300})\k<q>\s{0,4}(?=[,)])/uy;
const OTHER = /\s{0,20}(?:[^,()"'`\n]{1,120}(?:\([^()\n]{0,80}\))?[^,()"'`\n]{0,40})(?=[,)])/uy;

/** Credentials given to a call by their position. */
export const calls: Detector = {
  name: 'calls',
  rank: 1.9,
  kinds: CALLS.map(({ kind, what, source }) => ({
    kind,
    what: `Credential given to ${what}`,
    source,
    class: 'secret',
  })),
  anchors: anyCase(...CALLS.map((call) => call.anchor)),
  look(text, at, anchor) {
    const call = BY_ANCHOR.get(anchor);
    return call === undefined ? [] : argumentOf(call, text, at + anchor.length);
  },
};

function argumentOf(call: Call, text: string, from: number): ReturnType<Detector['look']> {
  let next = from;
  for (let i = 0; i < call.at; i += 1) {
    const argument = matchAt(STRING, text, next) ?? matchAt(OTHER, text, next);
    if (argument === null || text.charAt(next + argument[0].length) !== ',') return [];
    next += argument[0].length + 1;
  }
  const value = matchAt(STRING, text, next);
  const written = value?.groups?.['v'] ?? '';
  const judged = judge(written, true, meaningOf(call), 'argument');
  if (value === null || judged === null) return [];
  // one word and nothing else may be a path, a mode or a translation
  if (!/[0-9!@#$%^&*]/u.test(written) && (call.kind !== 'password' || call.at === 1)) return [];
  const start = next + value[0].indexOf(written, value[0].search(/["'`]/u) + 1);
  return [
    {
      detector: 'calls',
      kind: call.kind,
      class: judged.class,
      start,
      end: start + written.length,
      confidence: Math.min(judged.confidence, 0.8),
      entropy: judged.entropy,
      why: `Stands where ${call.what} takes its credential`,
    },
  ];
}

function meaningOf(call: Call): { kind: string; strength: 'strong' | 'plain' } {
  return { kind: call.kind, strength: call.kind === 'password' ? 'strong' : 'plain' };
}

import { type Detector, anyCase, matchAt } from '../detector.ts';
import { judge } from '../judge.ts';
import { lineBefore } from '../surroundings.ts';

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
const SYMMETRIC = 'https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.symmetricsecuritykey';

/** Calls whose arguments are an account and its password, or a key to sign with, without a name beside them. */
const CALLS: readonly Call[] = (
  [
    ['getconnection(', 'DriverManager.getConnection', 2, 'password', JDBC],
    ['mysqli(', 'mysqli', 2, 'password', MYSQLI],
    ['mysqli_connect(', 'mysqli_connect', 2, 'password', MYSQLI],
    ['mysql_connect(', 'mysql_connect', 2, 'password', MYSQLI],
    ['new pdo(', 'PDO', 2, 'password', 'https://www.php.net/manual/en/pdo.construct.php'],
    ['login(', 'login', 1, 'password', 'https://docs.python.org/3/library/smtplib.html'],
    ['.auth(', 'auth', 1, 'password', 'https://www.mongodb.com/docs/manual/reference/method/db.auth/'],
    ['.connect(', 'connect', 2, 'password', 'https://peps.python.org/pep-0249/'],
    ['create_user(', 'create_user', 2, 'password', 'https://docs.djangoproject.com/en/5.2/ref/contrib/auth/'],
    ['create_superuser(', 'create_superuser', 2, 'password', 'https://docs.djangoproject.com/en/5.2/ref/contrib/auth/'],
    ['cookieparser(', 'cookieParser', 0, 'secret', 'https://expressjs.com/en/resources/middleware/cookie-parser.html'],
    ['fernet(', 'Fernet', 0, 'secret', 'https://cryptography.io/en/latest/fernet/'],
    [
      'client.login(',
      'client.login',
      0,
      'secret',
      'https://discord.js.org/docs/packages/discord.js/main/Client:Class#login',
    ],
    ['algoliasearch(', 'algoliasearch', 1, 'secret', 'https://www.algolia.com/doc/libraries/javascript/'],
    ['jwt.sign(', 'jwt.sign', 1, 'signing-key', JWT],
    ['jwt.verify(', 'jwt.verify', 1, 'signing-key', JWT],
    ['jwt.encode(', 'jwt.encode', 1, 'signing-key', 'https://pyjwt.readthedocs.io/en/stable/usage.html'],
    ['jwt.decode(', 'jwt.decode', 1, 'signing-key', 'https://pyjwt.readthedocs.io/en/stable/usage.html'],
    [
      'createhmac(',
      'createHmac',
      1,
      'signing-key',
      'https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options',
    ],
    ['hmac.new(', 'hmac.new', 0, 'signing-key', 'https://docs.python.org/3/library/hmac.html'],
    ['awscredentials(', 'BasicAWSCredentials', 1, 'secret-access-key', 'https://docs.aws.amazon.com/sdk-for-java/'],
    [
      'secretkeyspec(',
      'SecretKeySpec',
      0,
      'signing-key',
      'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/javax/crypto/spec/SecretKeySpec.html',
    ],
    ['hmacshakeyfor(', 'Keys.hmacShaKeyFor', 0, 'signing-key', 'https://github.com/jwtk/jjwt#creating-safe-keys'],
    ['.signwith(', 'signWith', 1, 'signing-key', 'https://github.com/jwtk/jjwt#jws-create-key'],
    ['utf8.getbytes(', 'Encoding.UTF8.GetBytes', 0, 'signing-key', SYMMETRIC],
    ['ascii.getbytes(', 'Encoding.ASCII.GetBytes', 0, 'signing-key', SYMMETRIC],
    ['wifi.begin(', 'WiFi.begin', 1, 'password', 'https://docs.arduino.cc/libraries/wifi/'],
    [
      'username_pw_set(',
      'username_pw_set',
      1,
      'password',
      'https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html',
    ],
    ['ftp(', 'FTP', 2, 'password', 'https://docs.python.org/3/library/ftplib.html'],
    ['redis.auth(', 'AUTH of Redis', 0, 'password', 'https://redis.io/docs/latest/commands/auth/'],
    [
      'newstaticcredentials(',
      'NewStaticCredentials',
      1,
      'secret-access-key',
      'https://docs.aws.amazon.com/sdk-for-go/api/aws/credentials/',
    ],
    ['oauthhandler(', 'OAuthHandler', 1, 'secret', 'https://docs.tweepy.org/en/stable/authentication.html'],
    ['set_access_token(', 'set_access_token', 1, 'secret', 'https://docs.tweepy.org/en/stable/authentication.html'],
  ] as const
).map(([anchor, what, at, kind, source]) => ({ anchor, what, at, kind, source }));

const BY_ANCHOR = new Map(CALLS.map((call) => [call.anchor, call]));

/** Calls that take nothing but a key there: a string in that place is one, whatever it looks like. */
const TAKES_KEYS = new Set(
  'jwt.sign( jwt.verify( jwt.encode( jwt.decode( createhmac( hmac.new( secretkeyspec( hmacshakeyfor( cookieparser('.split(
    ' ',
  ),
);

/** Bytes of any text, which are a key where the variable or the call around says so. */
const SAYS_KEY = /(?:key|secret)\w{0,16}[ \t]{0,4}(?:=|:|\()[^;"']{0,60}$/iu;

/** One argument: a string of one line with its quotes, an object, or an expression without a comma at its own level. */
const STRING = /\s{0,20}(?:[bBrRuU@]|\$@?)?(?<q>["'`])(?<v>[^"'`\n]{0,300})\k<q>\s{0,4}(?=[,).])/uy;
const OBJECT = /\s{0,20}\{[^{}]{0,200}\}\s{0,4}(?=[,)])/uy;
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
    const argument = matchAt(STRING, text, next) ?? matchAt(OBJECT, text, next) ?? matchAt(OTHER, text, next);
    if (argument === null || text.charAt(next + argument[0].length) !== ',') return [];
    next += argument[0].length + 1;
  }
  const value = matchAt(STRING, text, next);
  const written = value?.groups?.['v'] ?? '';
  const sure =
    TAKES_KEYS.has(call.anchor) ||
    (call.anchor.endsWith('getbytes(') && SAYS_KEY.test(lineBefore(text, from - call.anchor.length)));
  const judged = judge(written, true, sure ? { kind: call.kind, strength: 'strong' } : meaningOf(call), 'argument');
  if (value === null || judged === null) return [];
  // one word and nothing else may be a path, a mode or a translation
  if (!sure && !/[0-9!@#$%^&*]/u.test(written) && (call.kind !== 'password' || call.at === 1)) return [];
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

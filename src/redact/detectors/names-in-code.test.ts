import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = `Otter${made('digits', 3)}!`;
const token = made('alnum', 32, 8);
const hex = made('hex', 32, 3);

describe('values in programs', () => {
  recognises(
    {
      'a constant of Java': [`private static final String PASSWORD = "lantern";`, 'lantern', 'password'],
      'an array of characters in C': [`static const char pass[] = "${word}";`, word],
      'a macro': [`#define WIFI_PASSWORD "${word}"`, word],
      'a field of a struct in Go': [`cfg := Config{User: "a", Password: "${word}"}`, word],
      'a slice of bytes': [`var jwtKey = []byte("${token}")`, token],
      'a string made from one': [`password: String::from("${word}"),`, word],
      'a hash rocket': [`:password => "lantern",`, 'lantern'],
      'a constant of PHP': [`define( 'DB_PASSWORD',     '${word}' );`, word],
      'a fallback for a variable': [`const secret = process.env.JWT_SECRET || '${token}';`, token],
      'a fallback in Python': [`os.environ.get("PASSWORD") or "${word}"`, word],
      'a default among arguments': [`config('DB_PASS', default='${word}')`, word],
      'a second argument': [`os.getenv("DB_PASSWORD", "${word}")`, word],
      'a fallback of a shell': [`DB_PASSWORD="\${DB_PASSWORD:-${word}}"`, word],
      'a fallback of Spring': [`spring.datasource.password=\${DB_PASS:${word}}`, word],
      'a setter': [`user.setPassword("${word}");`, word],
      'a comparison by a method': [`if (password.equals("${word}"))`, word],
      'a comparison in C': [`strcmp(password, "${word}") == 0`, word],
      'a line that goes on': [`PASSWORD = \\\n    "${word}"`, word],
      'a string below in brackets': [`password = (\n    "${word}"\n)`, word],
      'a list': [`tokens = ["${token}", "b"]`, token],
      'a connection string in a string': [`s = "Server=a;User Id=b;Password=${word};";`, word],
      'a field that is typed into': [`cy.get('#password').type('${word}')`, word],
      'a field of a screen': [`passwordInput.setText("${word}");`, word],
      'an argument with the name before it': [`form.append('password', '${word}');`, word],
      'a slice in Rust': [`const SECRET: &[u8] = b"${token}";`, token],
      'a nonce': [`nonceStr: '${made('alnum', 16)}'`, made('alnum', 16)],
      'a salt in hexadecimal': [`salt = "${hex}"`, hex],
      'a secret of two words': [`secret: 'keyboard lantern'`, 'keyboard lantern'],
    },
    {
      'a variable': 'password = password_input',
      'a keyword argument': 'connect(user=user, password=secret_value, db=db)',
      'a member': 'const password = req.body.password;',
      'a type of Go': 'func run(pass *analysis.Pass) (any, error) {',
      'a type of TypeScript': 'onAuth(auth: SMTPServerAuthentication, session: Session)',
      'a generic type': 'password: TArg<KDFInput>, salt: TArg<KDFInput>',
      'a number of an enumeration': 'GPG_ERR_NO_PASSPHRASE = 177,',
      'a number in hexadecimal': 'IMAGE_REL_AMD64_TOKEN = 0x000D',
      'a list of words': `keywords = ['of', 'open', 'pass', 'print', 'pwd', 'read']`,
      'names of fields': `fields = ("username", "password", "email")`,
      'a regular expression': `const TOKEN = /xox[a-z]-[A-Za-z0-9-]{10,600}/y;`,
      'a group in one': `/(?<user>\\w+):(?<password>[^@/]{1,200})@/`,
      'a template': 'const token = `${header}.${payload}`;',
      'a string with variables of Perl': 'my $userpass = "$user:$pass";',
      'a format': `password = "%s:%s" % (user, pw)`,
      'a string that ends behind the name': `cmd.Env = append(cmd.Env, "PWD="+cmd.Dir)`,
      'a message with the name': `console.log("password: " + password);`,
      'a result of a test': '--- PASS: TestAddrString/ipv6+zone (0.00s)',
      'a pass over the data': '// First pass: break into blocks',
      'minified code': 'class T{constructor({password:e,rawPassword:t,signed:n}){}}',
      'an action': `export const RESET_PASSWORD = 'RESET_PASSWORD_REQUEST';`,
      'a colour': `Token: '#d0d0d0',`,
      'a version': `"js-tokens": "^4.0.0",`,
      'a rule of a form': `'password' => 'required|string|min:8',`,
      'an option of fetch': `credentials: 'same-origin',`,
      'a schema': '"password": {"type": "string", "minLength": 8}',
      'a name with an algorithm': 'if len(key) != x25519PublicKeySize {',
      'the word of a flag': 'Adds the --username and --password options',
    },
  );
});

describe('texts for people', () => {
  recognises(
    { 'a password of one word': ['{"pwd": "lantern7"}', 'lantern7'] },
    {
      'a translation': '"password": "Passwort",',
      'a translation with signs of its own': '"password": "Contraseña",',
      'a translation in another script': '"password": "Пароль",',
      'a sentence': '"password": "Password must be at least 8 characters",',
      'a resource': '<string name="password">Mot de passe</string>',
      'an error': '<string name="error_password">This password is incorrect</string>',
      'a label': 'print("Enter password:")',
      'a question': `"forgot_password": "Forgot password?"`,
      'a check that passed': '"pass": "Das Element hat keine Rolle",',
      'a description': 'oauth2_client_secret: OAuth2 client secret to use.',
      'a parameter': ':param password: the password of the user',
    },
  );
});

describe('values in configurations', () => {
  recognises(
    {
      'one word in YAML': ['  password: lantern', 'lantern'],
      'a comment behind it': [`password: ${word} # change it`, word],
      'a block': [`password: |\n  ${word}`, word],
      'an anchor': [`password: &pw ${word}`, word],
      'a list below': [`passwords:\n  - ${word}`, word],
      'one word in an environment': ['POSTGRES_PASSWORD=lantern', 'lantern'],
      'one word in an INI file': ['password = lantern', 'lantern'],
      'an environment of Docker': [`ENV DB_PASSWORD ${word}`, word],
      'a property list': [`<key>Password</key>\n<string>${word}</string>`, word],
      'a resource of Android': [`<string name="api_secret">${hex}</string>`, hex],
      'a property of Spring': [`<property name="password">${word}</property>`, word],
      'the address of an API': [`https://h/api?key=${token}&x=1`, token],
      'a directive': [`requirepass ${word}`, word],
      'a variable before a command': [`PGPASSWORD=lantern417 psql -h h`, 'lantern417'],
      'a variable of Docker': [`docker run -e POSTGRES_PASSWORD=lantern417 -d postgres`, 'lantern417'],
      'a licence key': [
        `product_key = "${made('upper', 4)}7-${made('upper', 4, 2)}3-${made('upper', 4, 3)}9"`,
        `${made('upper', 4)}7-`,
      ],
      'a secret of words and a number': ['auth.jwt.secret: "cobalt-tiger488"', 'cobalt-tiger488'],
      'a Chinese name': [`密码: ${word}`, word],
    },
    {
      'the name of a secret': 'secretKeyRef:\n  name: mysql-pass\n  key: password',
      'a path': 'ssl_key: /etc/nginx/ssl/key.pem',
      'a resource name': 'kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/abc"',
      'a digest': `image: app@sha256:${made('hex', 64)}`,
      'a file name': 'key: "uploads/2024/01/report.png"',
      'the fingerprint of a public key of .NET': 'Culture=neutral, PublicKeyToken=b77a5c561934e089',
      'an account of Ethereum': `"token": "0x${made('hex', 40)}"`,
      'a key of a keyserver': `ENV GPG_KEY ${made('hex', 40).toUpperCase()}`,
      'letters in their order': 'api_key: abcdefghijklmnop',
      'one sign again and again': 'api_key: "aaaaaaaaaaaaaaaaaaaaaaaa"',
      'a value that was cut off': '"resume_token": "Af65Qz..."',
      'a measure': 'tokens/sec: 1234.56',
      'a colour': 'TOKEN_COLOR = "#d0d0d0"',
      'a type of token': '"token_type": "Bearer",',
      'the end of an address': 'proxy_url="socks5h://<username>:<password>@proxy-host"',
    },
  );
});

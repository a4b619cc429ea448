import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = `lantern${made('digits', 3)}`;
const token = made('alnum', 32, 8);

describe('credentials given to a call by their position', () => {
  recognises(
    {
      JDBC: [`DriverManager.getConnection(url, "root", "${word}");`, word, 'password'],
      mysqli: [`$db = new mysqli('localhost', 'root', '${word}', 'shop');`, word],
      PDO: [`new PDO('mysql:host=h;dbname=d', $user, '${word}');`, word],
      'a mail server': [`server.login("me@site.org", "${word}")`, word],
      'a signature of a token': [`jwt.sign({ id: user.id }, '${token}', { expiresIn: 60 })`, token, 'signing-key'],
      'a keyed hash': [`hmac.new(b"${token}", body)`, token],
      'a key of Java': [`new SecretKeySpec("${token}".getBytes(), "AES");`, token],
      'a key of .NET': [`new SymmetricSecurityKey(Encoding.UTF8.GetBytes("${token}"))`, token],
      Arduino: [`WiFi.begin("home", "${word}");`, word],
      FTP: [`ftp = FTP('h', 'bob', '${word}')`, word],
      'an account of AWS': [
        `credentials.NewStaticCredentials(id, "${made('alnum', 40, 5)}", "")`,
        made('alnum', 40, 5),
      ],
      PowerShell: [`ConvertTo-SecureString "${word}" -AsPlainText -Force`, word],
      'net user': [`net user bob ${word} /add`, word],
    },
    {
      variables: 'DriverManager.getConnection(url, user, password);',
      'names of fields': `login('username', 'password')`,
      'a key from a variable': 'jwt.sign(payload, process.env.JWT_SECRET)',
      'a name of an algorithm': `jwt.decode(token, key, algorithms=["HS256"])`,
      'an option of ConvertTo-SecureString': 'ConvertTo-SecureString $plain -AsPlainText -Force',
      'an account without a password': 'net user bob /delete',
    },
  );
});

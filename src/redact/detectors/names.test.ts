import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const word = `Otter${made('digits', 3)}!`;
const token = made('alnum', 32, 8);

describe('values beside a name', () => {
  recognises(
    {
      'a .env line': [`DB_PASSWORD=${word}`, word, 'password'],
      'a YAML line': [`  password: ${word}\n  host: db1`, word, 'password'],
      'JSON with an escaped quote': [
        String.raw`{"password": "a\"b${made('digits', 4)}"}`,
        String.raw`a\"b${made('digits', 4)}`,
      ],
      'JSON inside JSON': [String.raw`{"body": "{\"password\": \"${word}\"}"}`, word],
      TOML: [`api_key = "${token}"`, token, 'api-key'],
      'an element': [`<db:password>${word}</db:password>`, word],
      'attributes of name and value': [`<add key="DbPassword" value="${word}" />`, word],
      'a pair of name and value': [`- name: DB_PASSWORD\n  value: ${word}`, word],
      'a flag': [`tool --token ${token} run`, token],
      'a flag with a sign': [`tool --client-secret=${token}`, token],
      'a connection string': [`Server=a;User Id=b;Password=${word};Timeout=3`, word],
      'a JDBC address': [`jdbc:postgresql://h/db?user=a&password=${word}&ssl=true`, word],
      'libpq words': [`host=h password=${word} dbname=x`, word],
      'an Azure account key': [`AccountName=x;AccountKey=${made('alnum', 86)}==;`, `${made('alnum', 86)}==`],
      'a variable for PostgreSQL': [`PGPASSWORD=${word} psql`, word],
      HCL: [`resource "x" {\n  master_password = "${word}"\n}`, word],
      'a comparison': [`if (password === '${word}') return;`, word],
      'an argument': [`setProperty("password", "${word}")`, word],
      netrc: [`machine h login u password ${word}`, word],
      German: [`Kennwort: ${word}`, word],
      French: [`Mot de passe : ${word}`, word],
      Spanish: [`contraseña: ${word}`, word],
      Portuguese: [`senha=${word}`, word],
      Dutch: [`wachtwoord: ${word}`, word],
      Japanese: [`パスワード：${word}`, word],
    },
    {
      'a variable': 'password: ${DB_PASSWORD}',
      'a look-up': 'const password = process.env.DB_PASSWORD;',
      'a call': 'token = await getToken(user)',
      crosses: 'password: xxxxxxxx',
      'a blank to fill in': 'api_key = <your-api-key>',
      'a template': 'password: {{ .Values.password }}',
      'the word for it': 'password=changeme',
      'a hash of the password': 'passwordHash: null',
      'a type': 'password: string;',
      'a policy': 'password policy: at least 12 characters',
      'a public key': `ssh-rsa AAAA${made('alnum', 200)} me@host`,
      'a digest': `sha256: ${made('hex', 64)}`,
      'a commit': `commit ${made('hex', 40)}`,
      'an id': 'id: 123e4567-e89b-12d3-a456-426614174000',
      'the name of a key': 'key_name: orders-by-customer',
      'our own placeholder': 'password: [password #1]',
    },
  );
});

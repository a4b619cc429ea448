import { describe, expect, it } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';

const word = `Otter${made('digits', 3)}!`;
const plain = 'otterland';
const star = `*${made('hex', 40).toUpperCase()}`;
const digest = made('hex', 32);

describe('statements of SQL', () => {
  recognises(
    {
      'IDENTIFIED BY': [`CREATE USER 'bob'@'%' IDENTIFIED BY '${plain}';`, plain, 'database-password'],
      'IDENTIFIED BY without quotes': [
        `create user bob identified by ${plain} default tablespace x`,
        plain,
        'database-password',
      ],
      'IDENTIFIED BY behind an option': [
        `CREATE USER bob ACCOUNT UNLOCK IDENTIFIED BY ${plain}9x;`,
        `${plain}9x`,
        'database-password',
      ],
      'IDENTIFIED BY with a blank inside': ['ALTER USER sys IDENTIFIED BY "Ott er#1"', 'Ott er#1'],
      'IDENTIFIED WITH … BY': [`CREATE USER bob IDENTIFIED WITH sha256_password BY '${plain}'`, plain],
      'IDENTIFIED WITH … AS': [`CREATE USER bob IDENTIFIED WITH 'mysql_native_password' AS '${star}'`, star],
      'IDENTIFIED BY PASSWORD': [`GRANT ALL ON *.* TO bob IDENTIFIED BY PASSWORD '${star}'`, star],
      GRANT: [`GRANT ALL ON x.* TO 'a'@'h' IDENTIFIED BY '${plain}' WITH GRANT OPTION;`, plain],
      'SET PASSWORD': [`SET PASSWORD FOR 'bob'@'localhost' = PASSWORD('${plain}');`, plain],
      'SET PASSWORD without a function': [`SET PASSWORD FOR bob = '${word}'`, word],
      'a role of PostgreSQL': [`CREATE ROLE bob LOGIN PASSWORD '${plain}';`, plain],
      'an encrypted password': [`ALTER USER bob WITH ENCRYPTED PASSWORD 'md5${digest}'`, `md5${digest}`],
      'a statement in a program': [String.raw`run("ALTER USER bob WITH PASSWORD \"${plain}\"")`, plain],
      'a login of SQL Server': [
        `CREATE LOGIN bob WITH PASSWORD = N'${plain}', CHECK_POLICY = OFF`,
        plain,
        'database-password',
      ],
      'a user mapping': [`CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'a', password '${plain}')`, plain],
      'a database link': [`CREATE DATABASE LINK l CONNECT TO bob IDENTIFIED BY ${plain} USING 'x'`, plain],
      'a credential': [`CREATE CREDENTIAL c WITH IDENTITY = 'a', SECRET = '${word}'`, word],
      'a connection of SQL*Plus': [`CONNECT scott/${plain}@orcl`, plain, 'database-password'],
      'a connection as SYSDBA': [`conn sys/${word} as sysdba`, word],
      'a connection of DB2': [`db2 connect to x user bob using ${plain}`, plain],
      'an address of Oracle': [`jdbc:oracle:thin:scott/${plain}@//db:1521/x`, plain],
      sp_addlogin: [`EXEC sp_addlogin 'bob', '${plain}'`, plain],
      'a password whose hash is made': [`UPDATE users SET passwd = MD5('${plain}') WHERE id = 1`, plain],
      'a passphrase of pgcrypto': [`SELECT pgp_sym_decrypt(t.body::bytea, '${plain}')`, plain],
      'a default': [`DECLARE @password NVARCHAR(50) = N'${plain}'`, plain],
    },
    {
      'a sentence': 'Rows are identified by the key. Grant access to a user identified by email.',
      'another sentence': "Packages are identified by 'name' and version; create them first.",
      'a blank': "CREATE USER bob IDENTIFIED BY '<password>'",
      'a parameter': 'ALTER USER bob WITH PASSWORD $1',
      'a splice': `"ALTER USER " + u + " IDENTIFIED BY '" + p + "'"`,
      'no password': 'CREATE USER bob IDENTIFIED EXTERNALLY; CREATE ROLE x PASSWORD NULL',
      'an expiry': 'ALTER USER bob PASSWORD EXPIRE; SET PASSWORD POLICY x',
      'words with a slash': 'connect client/server applications; conn read/write',
      'a digest of a file': "SELECT md5('readme.txt'), sha1(body)",
      'a reset': 'CREATE TABLE t (password varchar(40) NOT NULL, token text)',
    },
  );
});

describe('rows of SQL', () => {
  recognises(
    {
      'a column for passwords': [`INSERT INTO users (name, password) VALUES ('bob', '${plain}');`, plain, 'password'],
      'a second row': [
        `INSERT INTO users (name, password) VALUES ('al', 'x1y2z3'),\n  ('bob', '${word}');`,
        word,
        'password',
      ],
      'a value with commas and brackets before it': [
        `INSERT INTO u (a, b, password) VALUES ('x, (y', f(1, 'z'), '${plain}')`,
        plain,
      ],
      'a doubled quote': [`insert into u (note, pwd) values ('it''s', '${plain}')`, plain],
      'a function': [`INSERT INTO u (id, pass) VALUES (1, MD5('${plain}'))`, plain],
      'a hash': [`INSERT INTO \`u\` (\`id\`, \`password_hash\`) VALUES (1, '${digest}')`, digest, 'password-hash'],
      'a token': [`INSERT INTO t (api_token, n) VALUES ('${made('alnum', 32)}', 3)`, made('alnum', 32), 'api-token'],
      'a dump that names no columns': [
        `CREATE TABLE \`users\` (\n  \`id\` int NOT NULL,\n  \`passwd\` varchar(40),\n  PRIMARY KEY (\`id\`)\n);\n\nINSERT INTO \`users\` VALUES (1,'${plain}'),(2,'${word}');`,
        plain,
        'password',
      ],
      'escaped quotes': [String.raw`"INSERT INTO u (n, password) VALUES (\"a\", \"${plain}\")"`, plain],
    },
    {
      parameters: 'INSERT INTO users (name, password) VALUES (?, ?), (:name, :password), (%s, %s), ($1, $2)',
      'quoted parameters': "INSERT INTO users (name, password) VALUES ('%s', '%s')",
      'a splice': `"INSERT INTO users (name, password) VALUES ('" + name + "', '" + password + "')"`,
      'variables of PHP': `"INSERT INTO users (name, password) VALUES ('$name', '$pass')"`,
      nulls: 'INSERT INTO users (name, password) VALUES (NULL, NULL)',
      'other columns': "INSERT INTO items (name, note) VALUES ('Otter123!', 'x1y2z3a4')",
      'a select': 'INSERT INTO users (name, password) SELECT n, p FROM old',
    },
  );

  it('says in which row and column a value stands', () => {
    const found = find(`INSERT INTO users (name, password) VALUES ('al', '${word}'), ('bob', '${plain}');`);
    expect(found.map(({ place }) => place)).toEqual(['row 1, column 2', 'row 2, column 2']);
  });
});

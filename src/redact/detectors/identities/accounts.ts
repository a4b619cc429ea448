import { identityDetector } from './shape.ts';

const SQL = 'https://www.postgresql.org/docs/current/sql-createuser.html';
const NAME = String.raw`["'\[${'`'}]?(?<v>[A-Za-z][\w.$-]{1,62})`;

/** Numbers and names of accounts in clouds, databases and directories. */
export const accounts = identityDetector('identities-accounts', 2.2, [
  {
    kind: 'account-id',
    what: 'Account number of AWS',
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
    provider: 'aws',
    anchors: [
      'account id',
      'account number',
      'accountid',
      'account-id',
      'account_id',
      'aws account',
      'aws_account',
      'account_number',
      'account: ',
      'account 1',
      'account 2',
      'account 3',
      'account 4',
      'account 5',
      'account 6',
      'account 7',
      'account 8',
      'account 9',
      'account 0',
    ],
    pattern:
      /(?:aws[ _])?account[A-Za-z_ -]{0,10}["']?[^0-9A-Za-z\n]{0,8}(?:is )?(?<v>[0-9]{4}-?[0-9]{4}-?[0-9]{4})(?![0-9-])/iy,
    notAfter: /[A-Za-z]/u,
    confidence: 0.9,
    why: 'Twelve digits beside the word account',
  },
  {
    kind: 'database-user',
    what: 'User or role that a statement of SQL names',
    source: SQL,
    anchors: [
      'create user ',
      'alter user ',
      'drop user ',
      'create role ',
      'alter role ',
      'create login ',
      'alter login ',
    ],
    pattern: new RegExp(`(?:create|alter|drop) (?:user|role|login) (?:if (?:not )?exists )?${NAME}`, 'iy'),
    confidence: 0.85,
    why: 'Named in a statement of SQL',
    isNone: isKeyword,
  },
  {
    kind: 'database-user',
    what: 'User who is granted rights by a statement of SQL',
    source: 'https://www.postgresql.org/docs/current/sql-grant.html',
    anchors: [' to "', " to '", ' to `', 'owner to '],
    pattern: /(?:owner| )? ?to ["'`]?(?<v>[A-Za-z][\w.$-]{1,62})["'`]?(?=@|;|\s{0,4}with |\s{0,4}$)/iy,
    confidence: 0.6,
    why: 'Named in a statement of SQL',
    isNone: (value, text, start) =>
      isKeyword(value) || !/\b(?:grant|owner)\b/iu.test(text.slice(Math.max(0, start - 160), start)),
  },
  {
    kind: 'database-user',
    what: 'User of a connection string',
    source: 'https://learn.microsoft.com/dotnet/api/system.data.sqlclient.sqlconnection.connectionstring',
    anchors: ['user id=', 'userid=', 'uid=', ';user=', ' user=', '?user=', '&user='],
    pattern: /[;?& ]?(?:user ?id|uid|user)=["']?(?<v>[A-Za-z][\w.@\\$-]{1,63})(?=["']?(?:[;&\s]|$))/iy,
    confidence: 0.75,
    why: 'User of a connection string',
    isNone: isKeyword,
  },
  {
    kind: 'directory-name',
    what: 'Distinguished name of a directory',
    source: 'https://www.rfc-editor.org/rfc/rfc4514',
    anchors: ['cn=', 'uid='],
    pattern: /(?:cn|uid)=[^,="\n]{1,80}(?:,[ ]?(?:ou|o|dc|cn|c|l|st)=[^,="'<>\s]{1,64}){1,12}/iy,
    notAfter: /[\w.-]/u,
    confidence: 0.9,
    why: 'Distinguished name',
  },
]);

function isKeyword(value: string): boolean {
  return /^(?:if|not|exists|or|replace|public|current_user|session_user|with|identified|for|from|the|a|is|and|null|none|true|false|user|name)$/iu.test(
    value,
  );
}

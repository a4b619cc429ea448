import { made } from './made.ts';

const word = `Otter${made('digits', 3)}!`;
const token = made('alnum', 32, 5);

/**
 * Test support: a few texts for every reader of a structure, from which the fuzzer makes its own. Each reader adds a
 * row; the texts need not be whole files, but they must hold the turns that its grammar has.
 */
export const readerSamples: Readonly<Record<string, readonly string[]>> = {
  names: [`password: "${word}"\nTOKEN=${token}\n<pwd>${word}</pwd>\n{"api_key": "${token}"}`],
  tables: [`| user | password |\n|---|---|\n| bob | ${word} |\n`, `name,token\nci,${token}\n`],
  commands: [`curl -u bob:${word} https://h\nmysql -uroot -p${word} shop`],
  labels: [
    `Password:\n    ${word}\n## Passwort\n\n\`${word}\`\n**Password:** ${word}\nPassword . . . : ${word}\n`,
    `<tr><th>Password</th><td>${word}</td></tr><key>Password</key><string>${word}</string><input value="${word}" name="pwd">`,
    `{"value":"${word}","name":"DB_PASSWORD"}\n| Password | a | ${word} |\nname="password"\r\n\r\n${word}\r\n--`,
  ],
  http: [
    `Cookie: a=b; PHPSESSID=${token}\r\nX-Vault-Token: ${token}\r\n{"value":"${token}","name":"X-Session-Id"}`,
    `https://h/callback?code=${token}&state=1&X-Amz-Signature=${token} SAMLResponse=${token.repeat(4)}`,
    `req.SetBasicAuth("bob", "${word}"); btoa('bob:${word}'); auth=("bob", "${word}")\nhttp -a bob:${word} GET h`,
  ],
  jwk: [`{"kty":"EC","d":"${token}","x":"${token}"}\n{kty: 'oct', k: '${token}'}`],
  'seed phrases': ['mnemonic: canyon hurdle zebra unveil ladder walnut tornado crucial gossip pumpkin velvet oyster'],
  'tables in markup': [
    `<table><tr><th>User</th><th>Password</th></tr><tr><td>bob</td><td><code>${word}</code></td></tr></table>`,
    `|===\n|User |Password\n\n|bob |${word}\n|===\n||User||Password||\n|bob|${word}|\n`,
    `.. list-table::\n\n   * - User\n     - Password\n   * - bob\n     - ${word}\n`,
    `\\begin{tabular}{ll}\nUser & Password \\\\\n\\hline\nbob & \\texttt{${word}} \\\\\n\\end{tabular}`,
  ],
  escapes: [
    `{\\u0022password\\u0022:\\u0022${word}\\u0022} password=&#34;${word}&#34; "\\x70\\x77\\x3d${word}"`,
    `Content-Transfer-Encoding: quoted-printable\n\npassword=3D${word.slice(0, 4)}=\n${word.slice(4)}\n--b`,
    'TOTP secret: ABCD 2345 EFGH 67IJ',
  ],
  codes: [`Your verification code is 482913. 482914 is your code. Recovery codes:\n1. ab12c-de34f\n2. 12ab3-45cd6\n`],
  chats: [
    `[10:22] alice: password below?\n[10:23] bob: ${word}\n{"text":"the password?"},{"text":"${word}"}`,
    `Credentials: admin / ${word}\nlog in with admin / ${word}\nu: admin\np: ${word}\n`,
  ],
  keys: [
    `-----BEGIN PRIVATE KEY-----\n${token}${token}\n${token}\n-----END PRIVATE KEY-----\nMIIEvQIBADANBgkq${token}`,
  ],
  'kubernetes json': [
    `{"kind":"Secret","data":{"a":"${token}"}} "{\\"kind\\":\\"Secret\\",\\"data\\":{\\"a\\":\\"${token}\\"}}"`,
  ],
  kubernetes: [`kind: Secret\ndata:\n  a: ${token}\n---\nkind: ConfigMap\n`],
  'network devices': [
    `hostname r1\nenable secret 9 $9$${token}\nusername a privilege 15 secret ${word}\nsnmp-server community x RO\n`,
    `aaa-server R (inside) host 10.0.0.2\n timeout 5\n key ${word}\nline vty 0 4\n login\n password ${word}\n`,
  ],
  sql: [
    `CREATE USER 'a'@'%' IDENTIFIED BY '${word}';\nSET PASSWORD FOR a = PASSWORD('${word}');\nCONNECT a/${token}@orcl\n`,
    `CREATE TABLE t (\n  \`id\` int,\n  \`passwd\` text\n);\nINSERT INTO \`t\` VALUES (1,'it''s, (${word}'),(2,MD5('${token}'));`,
  ],
  'other network devices': [
    `set passwd ENC ${token}${token}==\nlocal-user a password cipher %^%#${token}%^%#\nsecret "$9$${token}";\n`,
    `/ip ipsec identity add peer=p secret=${word}\nsnmp-agent usm-user v3 a g authentication-mode sha ${word} privacy-mode aes128 ${word}\n`,
  ],
  'private networks': [
    `network={\n\tpsk="${word}"\n}\n1.1.1.1 : PSK "${word}"\n: RSA a.pem "${word}"\ncreateUser a SHA "${word}" AES ${word}\n`,
    `# Secrets for authentication using CHAP\n# client server\nbob * ${word} *\nclient a {\n secret = ${word}\n}\n`,
  ],
  'credential files': [
    `machine a login b password ${word}\ndb:5432:a:b:${word}\nrootpw ${word}\n{"auth": "${token}"}\n`,
    `a:500:${made('hex', 32)}:${made('hex', 32)}:::\nb::C:${made('hex', 16)}:${made('hex', 32)}:${made('hex', 60)}\n`,
  ],
  shell: [
    `nxc smb h -u bob -p '${word}'\nzip -P ${word} x.zip\nevil-winrm -i h \\\n -u b -p ${word}\nopenssl enc -pass pass:${word}\n`,
    `htpasswd -nbB bob ${word}\nsqlplus -s a/${word}@orcl\nsmbclient //h/s -U 'b%${word}'\nsecretsdump.py C/b:'${word}'@10.0.0.5\n`,
    `echo -e "${word}\\n${word}" | passwd bob\nsudo -S <<< "${word}"\nexpect "assword:"\nsend "${word}\\r"\n`,
  ],
  powershell: [
    `$plain = "${word}"\n$s = ConvertTo-SecureString $plain -AsPlainText -Force\n'${word}' | ConvertTo-SecureString -AsP -F\n`,
    `New-Object PSCredential("bob", '${word}')\nSet-Item -Path Env:DB_PASSWORD -Value '${word}'\n[securestring]$p = '${word}'\n`,
  ],
  terraform: [
    `variable "db_password" {\n  sensitive = true\n  default = "${word}"\n}\nset_sensitive {\n value = "${word}"\n}\n`,
    `"type": "random_password", "instances": [{"attributes": {"result": "${word}"}, "sensitive_attributes": [[{"type": "get_attr", "value": "result"}]]}]`,
    `"values": {"a": "${word}"}, "sensitive_values": {"a": true}, "x": {"value": {"p": "${word}"}, "sensitive": true}`,
  ],
  'build files': [
    `P:\n  - x\n  NoEcho: true\n  Default: ${word}\nENV DB_PASSWORD ${word}\nvariables:\n  DB_PASSWORD:\n    value: ${word}\n`,
    `{"p": {"type": "securestring", "defaultValue": "${word}"}}\nformat: password\nexample: ${word}\npassword => Sensitive('${word}'),\n`,
  ],
};

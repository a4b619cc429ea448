import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const chosen = `Otter${made('digits', 3)}!`;
const plain = `otter${made('digits', 3)}`;
const issued = made('alnum', 32, 3);

describe('labels above, beside and around a value', () => {
  recognises(
    {
      'a value on the next line': [`Password:\n    ${plain}\n`, plain, 'password'],
      'a value after an empty line': [`Passwort:\r\n\r\n${chosen}\r\n`, chosen],
      'a form that was copied': [`Login\nadmin\nPassword\n${plain}`, plain],
      'a quoted form': [`> Password:\n> ${plain}\n`, plain],
      'a heading': [`### Password\n\n\`${plain}\`\n`, plain],
      'an underlined heading': [`Password\n--------\n\n${chosen}\n`, chosen],
      'a fenced block': ['Password:\n```\n' + `${plain}\n` + '```', plain],
      'a definition list': [`Password\n:   ${plain}\n`, plain],
      'a folded block of YAML': [`password: >-\n  ${plain}\n`, plain],
      'a literal block of YAML': [`password: |\n  ${chosen}\nuser: x`, chosen],
      'a text of several lines in TOML': [`password = """\n${chosen}"""`, chosen],
      'a bold name': [`**Password:** ${plain}`, plain],
      'a bold name in a list, the value as code': [`- **Password:** \`${plain}\``, plain],
      'a bold name in Jira': [`*Password:* ${plain}`, plain],
      'an italic name': [`_Password:_ ${plain}`, plain],
      'a dash': [`- Password – ${chosen}`, chosen],
      'two hyphens': [`Kennwort -- ${chosen}`, chosen],
      'a row of dots': [`   Password . . . . . . : ${plain}`, plain],
      'text of one width in Jira': [`Password: {{${chosen}}}`, chosen],
      'a bold name in LaTeX': [`\\item \\textbf{Password:} ${plain}`, plain],
      'a bold name in a forum': [`[b]Password:[/b] ${plain}`, plain],
      'a bold name in RTF': [`\\b Password:\\b0  ${plain}\\par`, plain],
      'a row of a wiki table': [`{|\n! Password\n| ${plain}\n|}`, plain],
      'a row of HTML with fixed spaces': [`<td>Password:&nbsp;</td><td>&nbsp;${plain}</td>`, plain],
      'a row of HTML': [`<tr>\n  <td><b>Password:</b></td>\n  <td>${plain}</td>\n</tr>`, plain],
      'a row with its header': [`<tr><th>Password</th><td><code>${plain}</code></td></tr>`, plain],
      'a list of HTML definitions': [`<dt>Password</dt><dd>${plain}</dd>`, plain],
      'a bold name in HTML': [`<strong>Password:</strong> ${plain}<br>`, plain],
      'a bold value in HTML': [`<p>Password: <b>${plain}</b></p>`, plain],
      'a property list': [`<key>Password</key>\n\t<string>letmein</string>`, 'letmein'],
      'a key of a property list': [`<key>APIKey</key><string>${issued}</string>`, issued, 'api-key'],
      'a Hadoop property': [`<property>\n<name>db.password</name>\n<value>${plain}</value>\n</property>`, plain],
      'an entry of XML': [`<entry key="password">${plain}</entry>`, plain],
      'a setting of .NET': [`<setting name="Password" serializeAs="String"><value>${plain}</value></setting>`, plain],
      'an answer file': [`<Password>\n <Value>${chosen}</Value>\n <PlainText>true</PlainText>\n</Password>`, chosen],
      'an attribute before the name': [`<property value="${plain}" name="password"/>`, plain],
      'a field of a form that is filled in': [`<input value="${plain}" type="password" id="f">`, plain],
      'a member before the name': [`{"value":"${plain}","name":"DB_PASSWORD"}`, plain],
      'a member between': [`{"key":"DB_PASSWORD","type":"plain","value":"${plain}"}`, plain],
      'a header of a HAR file': [`{"value": "${issued}", "name": "X-Api-Key"}`, issued],
      'an item of YAML': [`- value: ${plain}\n  name: DB_PASSWORD`, plain],
      'a row with several columns': [`| | prod | test |\n|---|---|---|\n| Password | n/a | ${chosen} |`, chosen],
      'a row of a wiki': [`|| Password || ${plain} ||`, plain],
      'a row of LaTeX': [`Password & \\texttt{${plain}} \\\\`, plain],
      'an item of LaTeX': [`\\item[Password] ${plain}`, plain],
      'a part of a form': [`Content-Disposition: form-data; name="password"\r\n\r\nletmein\r\n--b--`, 'letmein'],
      'a part of a form with its type': [
        `form-data; name="client_secret"\nContent-Type: text/plain\n\n${issued}\n--b`,
        issued,
      ],
    },
    {
      'a list of names': 'user\npassword\nhost1\nport\n',
      'a form without values': 'Password\n\nRemember me\n\nForgot password?\n\nLog-in2\n',
      'words below a heading': '## Password\n\nAt least 12 characters.\n',
      'a row of headers': '<tr><th>Password</th><th>Role2</th></tr>',
      'a table of an interface': '<tr><td>password</td><td>string</td><td>required</td></tr>',
      'a dash in a sentence': 'a token - see RFC6750 - is sent',
      'a blank of a template': 'Password: {{ db_password_2 }}',
      'a chat about passwords': '<alice> forgot my password\n<bob> ticket-1234',
      'the name of another field': '{"value":"hunter2x","name":"username"}',
      'a reference': '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db1\n      key: password2',
      'a part of a form for a name': 'form-data; name="username"\r\n\r\nbob77!x\r\n--b',
      'an address below': 'Password:\nhttps://reset.example/1\n',
    },
  );
});

import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = 'otterland';

describe('values that a declaration calls secret', () => {
  recognises(
    {
      'a parameter of CloudFormation': [
        `Parameters:\n  DbPw:\n    Type: String\n    NoEcho: true\n    Default: ${word}`,
        word,
        'declared-secret',
      ],
      'a parameter with the default first': [
        `  DbPw:\n    Default: ${word}\n    NoEcho: 'true'\n  Other:\n    Default: x`,
        word,
        'declared-secret',
      ],
      'a parameter in JSON': [
        `"DbPw": {"NoEcho": "true", "Type": "String", "Default": "${word}"}`,
        word,
        'declared-secret',
      ],
      'a parameter of Azure': [`"pw": {"type": "securestring", "defaultValue": "${word}"}`, word, 'declared-secret'],
      'a variable of Azure DevOps': [`"pw": {"isSecret": true, "value": "${word}"}`, word, 'declared-secret'],
      'a field of OpenAPI': [`pw:\n  type: string\n  format: password\n  example: ${word}`, word, 'declared-secret'],
    },
    {
      'an echoed parameter': 'P:\n  NoEcho: false\n  Default: otterland',
      'a parameter without a default': 'A:\n  NoEcho: true\n  Type: String\nB:\n  Default: otterland',
      'a reference': 'A:\n  NoEcho: true\n  Default: "{{resolve:secretsmanager:x}}"',
      'sensitive to case': 'caseSensitive: true\nvalue: otterland',
      'another format': 'format: date\nexample: otterland',
    },
  );
});

describe('build and pipeline files', () => {
  recognises(
    {
      'an ENV line': [`FROM x\nENV DB_PASSWORD ${word}\n`, word, 'password'],
      'an ENV pair': [`ENV DB_PASSWORD=${word}`, word],
      'an ARG': [`ARG NPM_TOKEN=${made('alnum', 24)}`, made('alnum', 24)],
      'a list of Compose': [`environment:\n  - DB_PASSWORD=${word}`, word],
      'a map of Compose': [`environment:\n  DB_PASSWORD: ${word}`, word],
      'a variable of GitLab': [`variables:\n  DB_PASSWORD:\n    value: ${word}\n    description: x`, word, 'password'],
      'a variable of Azure': [`variables:\n- name: dbPassword\n  value: ${word}`, word],
      'a step of GitHub': [`with:\n  password: ${word}`, word],
      'a signing key of Gradle': [`storePassword "${word}"`, word, 'password'],
      'settings of Maven': [`<server><username>u</username><password>${word}</password></server>`, word],
      'settings of NuGet': [`<add key="ClearTextPassword" value="${word}"/>`, word],
      'a property of Gradle': [`nexusPassword=${word}`, word],
      Puppet: [`password => Sensitive('${word}'),`, word, 'password'],
      Chef: [`node.default['db']['password'] = '${word}'`, word],
      Ansible: [`db1 ansible_user=bob ansible_ssh_pass=${word}`, word],
    },
    {
      'a secret of GitHub': 'with:\n  password: ${{ secrets.DB_PASSWORD }}',
      'a variable of a job': 'script:\n  - docker login -u x -p $CI_JOB_TOKEN reg',
      'an identifier of Jenkins':
        "withCredentials([usernamePassword(credentialsId: 'db-creds', passwordVariable: 'P')])",
      'what Travis has enciphered': `env:\n  global:\n    - secure: "${made('alnum', 120)}="`,
      'what Ansible has enciphered': `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${made('hex', 80)}`,
      'what eyaml has enciphered': `db_password: ENC[PKCS7,${made('alnum', 120)}]`,
      'another ENV line': 'ENV PATH /usr/local/bin\nENV LANG de_DE.utf8',
      'texts for people': 'password:\n  value: Passwort',
      'a call of Gradle': 'storePassword System.getenv("STORE_PASSWORD")',
      'a resource of CloudFormation': 'MasterUserPassword: !Ref DbPw',
    },
  );
});

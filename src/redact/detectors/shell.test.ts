import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';

const word = 'otterland';
const nt = made('hex', 32, 4);
const KIND = 'command-password';

describe('flags of commands', () => {
  recognises(
    {
      ldapadd: [`ldapadd -D cn=admin -w ${word} -f x.ldif`, word, KIND],
      'openssl enc': [`openssl enc -aes-256-cbc -k ${word} -in x`, word, KIND],
      'openssl, a key in hexadecimal': [`openssl enc -K ${made('hex', 32)} -iv 00`, made('hex', 32), KIND],
      'openssl -pass': [`openssl enc -d -pass pass:${word}`, word, KIND],
      zip: [`zip -r -P ${word} x.zip y`, word, KIND],
      '7z': [`7z a -p${word} x.7z y`, word, KIND],
      'ssh-keygen': [`ssh-keygen -t ed25519 -N '${word}' -f k`, word, KIND],
      xfreerdp: [`xfreerdp /u:bob /p:${word} /v:h`, word, KIND],
      nxc: [`nxc smb 10.0.0.0/24 -u bob -p '${word}' --shares`, word, KIND],
      'nxc with a hash': [`nxc smb h -u bob -H ${nt}`, nt, KIND],
      'a hash in place of a password': [`psexec.py bob@h -hashes :${nt}`, nt, 'password-hash'],
      'evil-winrm on a continued line': [`evil-winrm -i h \\\n  -u bob \\\n  -p ${word}`, word, KIND],
      ipmitool: [`ipmitool -I lanplus -H h -U admin -P ${word} power status`, word, KIND],
      snmpwalk: [`snmpwalk -v2c -c ${word} h`, word, KIND],
      'snmpwalk, third version': [`snmpwalk -v3 -u ops -A ${word} h`, word, KIND],
      mosquitto: [`mosquitto_pub -h h -u bob -P ${word} -t x`, word, KIND],
      cqlsh: [`cqlsh -u bob -p ${word} h`, word, KIND],
      bcp: [`bcp db.t out f -U bob -P ${word}`, word, KIND],
      'oc login': [`oc login https://h -u bob -p ${word}`, word, KIND],
      'helm registry login': [`helm registry login r -u bob -p ${word}`, word, KIND],
      schtasks: [`schtasks /create /ru bob /rp ${word}`, word, KIND],
      signtool: [`signtool sign /f c.pfx /p ${word} x.exe`, word, KIND],
      'a keychain': [`security unlock-keychain -p ${word} login.keychain`, word, KIND],
      nmcli: [`nmcli dev wifi connect home password ${word}`, word, KIND],
      netsh: [`netsh wlan set hostednetwork mode=allow ssid=x key=${word}`, word, KIND],
      'gh secret set': [`gh secret set DB --body ${word}`, word, KIND],
    },
    {
      'a sentence about zip': 'The zip -P option takes a password; security -p is not used.',
      'a usage line': 'usage: zip -P PASSWORD file\nssh-keygen -N <passphrase>',
      'a variable': 'zip -P "$ZIP_PASS" x.zip y; ipmitool -P ${PW} power',
      'a flag without a value': 'snmpwalk -v2c -c public h; 7z x -p- a.7z',
      'an empty passphrase': `ssh-keygen -t ed25519 -N '' -f k`,
      'other letters': 'mkdir -p zip; cp -p a b; useradd -m bob; oc get -p x',
    },
  );
});

describe('places of arguments', () => {
  recognises(
    {
      htpasswd: [`htpasswd -b /etc/h bob ${word}`, word, KIND],
      'htpasswd to the screen': [`htpasswd -nbB bob ${word}`, word, KIND],
      'net user': [`net user bob ${word} /add`, word, KIND],
      'net use': [String.raw`net use z: \\h\s ${word} /user:bob`, word, KIND],
      'net user in capitals': [`NET USER bob ${word} /ADD`, word, KIND],
      rabbitmqctl: [`rabbitmqctl add_user bob ${word}`, word, KIND],
      'samba-tool': [`samba-tool user create bob ${word}`, word, KIND],
      wpa_passphrase: [`wpa_passphrase home ${word}`, word, KIND],
      'rclone obscure': [`rclone obscure ${word}`, word, KIND],
      mysqladmin: [`mysqladmin -u root password '${word}'`, word, KIND],
      'mc alias set': [`mc alias set n https://h ACCESS123 ${word}`, word, KIND],
      smbclient: [`smbclient //h/s -U bob%${word}`, word, KIND],
      rpcclient: [String.raw`rpcclient -U 'CORP\bob%${word}' h`, word, KIND],
      lftp: [`lftp -u bob,${word} ftp.h`, word, KIND],
      Impacket: [`secretsdump.py CORP/bob:${word}@10.0.0.5`, word, KIND],
      'Impacket as a package': [`impacket-psexec corp.local/bob:'${word}'@10.0.0.5`, word, KIND],
      'Impacket without a host': [`GetUserSPNs.py corp.local/bob:${word} -request`, word, KIND],
      sqlplus: [`sqlplus -s scott/${word}@orcl`, word, KIND],
      'sqlplus as SYSDBA': [`sqlplus sys/${word} as sysdba`, word, KIND],
      expdp: [`expdp system/${word} directory=d`, word, KIND],
      setx: [`setx DB_PASSWORD ${word}`, word, KIND],
      'mysql with a blank': ['mysql -u root -p Otter#1! shop', 'Otter#1!', KIND],
    },
    {
      'mysql asks': 'mysql -u root -p shop2024',
      'net user shows': 'net user bob; net user bob /delete; net user bob * /add',
      'an interactive htpasswd': 'htpasswd -c /etc/h bob',
      'sqlplus without a login': 'sqlplus /nolog @script.sql; sqlplus / as sysdba; sqlplus @/opt/app/script.sql',
      'a port': 'http -a localhost https://h:8080; psexec.py CORP/bob@10.0.0.5',
      'another variable': 'setx PATH "C:\\tools"; setx EDITOR vim',
      'a login of vault': 'vault login -method=oidc; vault login',
    },
  );
});

describe('pipes and scripts that answer', () => {
  recognises(
    {
      'docker login': [`echo ${word} | docker login -u bob --password-stdin`, word, KIND],
      sudo: [`echo "${word}" | sudo -S apt update`, word, KIND],
      'sudo with a here-string': [`sudo -S true <<< "${word}"`, word, KIND],
      chpasswd: [`echo 'bob:${word}' | sudo chpasswd`, word, KIND],
      'passwd, told twice': [String.raw`echo -e "${word}\n${word}" | passwd bob`, word, KIND],
      printf: [`printf '%s' '${word}' | docker secret create db_pw -`, word, KIND],
      kinit: [`echo ${word} | kinit bob`, word, KIND],
      expect: [String.raw`expect "*assword:"` + '\n' + String.raw`send "${word}\r"`, word, KIND],
      pexpect: [`child.expect('[Pp]assword:')\nchild.sendline('${word}')`, word, KIND],
      'a history of zsh': [`: 1600000000:0;echo ${word} | sudo -S ls`, word, KIND],
    },
    {
      'a variable': 'echo "$PASS" | docker login -u bob --password-stdin; sudo -S <<< "$PW"',
      'a file': 'cat ~/pw.txt | docker login --password-stdin',
      'a command that is sent': String.raw`expect "$ "` + '\n' + String.raw`send "ls -la\r"`,
      'an echo to people': 'echo "done" | tee log; echo ready | mail bob',
    },
  );
});

describe('names and values given to a command', () => {
  recognises(
    {
      'a literal of kubectl': [
        `kubectl create secret generic x --from-literal=user=bob --from-literal=a=${word}`,
        word,
        KIND,
      ],
      'a pair for Vault': [`vault kv put secret/db user=bob a=${word}`, word, KIND],
      'a second line for Vault': [`vault kv put secret/db \\\n  host=h \\\n  a=${word}`, word, KIND],
      'a flag beside the user': [`svn co --username bob --password ${word} u`, word, KIND],
      'a flag before the user': [`createuser --password=${word} --username bob`, word, KIND],
      keytool: [`keytool -genkey -storepass ${word} -alias x`, word, KIND],
      plink: [`plink -ssh bob@h -pw ${word}`, word, KIND],
    },
    {
      'names in a manual': 'tool --username USER --password PASSWORD; --username <user> --password <password>',
      'a prompt': 'tool --username bob --password prompt',
      variables: 'kubectl create secret generic x --from-literal=a=$A --from-literal=b="${B}"',
      'a user for Vault': 'vault kv put secret/db user=bob host=db.corp; vault kv get secret/db',
      'a sentence': 'Use the --password flag; the -passphrase option is old.',
    },
  );
});

/** Words of names, in the eight languages, by what they say about the value beside them. All lower case. */

export const PASSWORDS = words(`
  password passwords passwd passwort passwörter kennwort kennwörter pwd pw psw pswd passw passwrd pword pass
  passcode passphrase passe motdepasse mdp contraseña contrasena contraseñas clave senha senhas wachtwoord
  wachtwoorden parola parole requirepass masterauth userpass dbpass userpwd dbpwd sshpass pgpassword lozinka
  hasło haslo heslo пароль パスワード 暗証番号 密码 密碼 口令 비밀번호 비번 패스워드 psk presharedkey pin puk otp storepass keypass bindpw rootpw parolachiave
`);

/** Values that somebody issues: what they are called, and the words that say so. */
export const ISSUED: ReadonlyMap<string, string> = issued({
  secret: 'secret secrets geheimnis シークレット секрет dsn',
  token: 'token tokens jeton トークン токен identitytoken registrytoken',
  'api-key': 'apikey apikeys subscriptionkey appkey',
  'api-token': 'apitoken',
  'secret-key': 'secretkey hmac',
  'access-key': 'accesskey',
  'access-token': 'accesstoken authtoken pat auth authorization',
  'auth-key': 'authkey',
  'private-key-value': 'privatekey',
  'client-secret': 'clientsecret',
  'account-key': 'accountkey sharedaccesskey',
  'license-key': 'licensekey licencekey',
  'encryption-key': 'encryptionkey',
  credential: 'credential credentials cred creds',
  signature: 'sas sig',
  seed: 'seed',
  'seed-phrase': 'mnemonic',
  salt: 'salt',
  nonce: 'nonce noncestr',
  'session-id': 'sessionid jsessionid phpsessid sid',
  'bearer-token': 'bearer',
  jwt: 'jwt',
  key: 'key keys schlüssel apk clef clé chiave sleutel chave llave',
  webhook: 'webhook',
  code: 'code codes',
});

/** What stands before `key` and makes it a credential; without one of them only a random value counts. */
export const KEY_QUALIFIERS = words(`
  api access secret private auth account encryption encrypt signing sign service license licence subscription
  master admin app application consumer client shared deploy hmac aes rest rpc write read ingest integration
  recovery restore backup decryption symmetric session jwt psk unseal root wpa preshared wifi stream server
  record function host instrumentation
`);

/** Keys and codes that are no credential. */
export const HARMLESS_QUALIFIERS = words(`
  authenticity antiforgery verification invalid missing expired public pub publishable foreign sort partition
  cache object row bucket translation registry map dict group event routing json index i18n message keyboard
  shortcut hot press pressed primary unique composite lookup sorting idempotency csrf xsrf page next
  continuation cancellation error exit status country zip postal currency language source http response return
  qr area color opcode char tokenizer eos bos pad unk design host known max min num total count
  fingerprint hash checksum digest verify gpg pgp authority recv
`);

/** What may stand after the word that counts without changing what the value is. */
export const HARMLESS_TAILS = words(`
  value values val text txt plain plaintext cleartext string str data base b64 hex encoded raw current old new
  prod production dev development test testing staging stage live sandbox default env primary secondary key keys
  token secret password prd qa uat int admin root user confirm confirmation repeat again alt main backup temp
  tmp initial legacy read write only internal external phrase credential credentials db database api v is
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}

function issued(wordsByKind: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(wordsByKind).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
  );
}

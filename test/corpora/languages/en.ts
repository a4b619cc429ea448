import { type Language, lines } from '../language.ts';

export const english: Language = {
  code: 'en',
  quotes: [
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['‘', '’'],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      The password for {user} on {host} is {s}.
      The new password is {s}, please change it after the first login.
      Password for the {system} account: {s}
      FYI the root password on {host} is still {s}
      Initial password is {s} (valid until {date}).
      the wifi password is {s}
      I set the password to {s} for now.
      We reset {user}'s password to {s} on {date}.
      Your temporary password is: {s}
      pw for {system}: {s}
      The passphrase of the key is {s}.
      Set the password for {user} to {s} and restart the service.
      The account was locked, so {person} gave it the password {s} again.
      You will be asked for a password, enter {s}.`,
    held: lines`
      The admin password on that box hasn't changed, it's {s}.
      Just so you have it, the {system} password is currently {s}.
      {user}'s password: {s}
      The password we agreed on was {s}.
      The password should be {s}
      passwd of {user} is now {s}
      When it asks for a password, type {s} and press Enter.
      When prompted for the passphrase enter {s}.
      The password used during the test was {s}.
      My password ({s}) no longer works on {host}.
      The password has been changed to {s}.
      The service starts with the default password {s} until somebody changes it.`,
  },
  valueFirst: {
    dev: lines`
      {s} is the password for {user}.
      Use {s} as the password.
      {s} is still the {system} password
      Log in with {s} as your password.`,
    held: lines`
      {s} was set as the new password for {user}.
      Try {s} for the password, it worked for me.
      We used {s} as a temporary password on {host}.
      {s} - that's the password for {host}`,
  },
  changed: {
    dev: lines`
      We changed the password from {old} to {s}.
      The password was changed from {old} to {s} on {date}.
      Password changed: {old} -> {s}
      old password: {old}, new password: {s}`,
    held: lines`
      I replaced the old password {old} with {s}.
      The password used to be {old}, now it is {s}.
      {user}'s password went from {old} to {s}.`,
  },
  pair: {
    dev: lines`
      Log in with {user} / {s}.
      Credentials: {user} / {s}
      The login is {user} with password {s}.
      Sign in as {user}, password {s}.
      user {user}, pw {s}
      login: {user}/{s}
      Username: {user}, Password: {s}
      You can log in to {system} as {user} using the password {s}.`,
    held: lines`
      Connect to {host} with the user {user} and the password {s}.
      creds are {user}:{s}
      {system} access ({user} / {s})
      Use {user} with {s} to log in.
      The account {user} has the password {s}.
      Authenticate as {user} with password {s}`,
  },
  nextLine: {
    dev: lines`
      The password for {host} is:⏎{s}
      Password:⏎{s}
      The temporary password:⏎⏎    {s}`,
    held: lines`
      This is the password for {user}:⏎{s}
      Here is your new password:⏎⏎{s}`,
  },
  token: {
    dev: lines`
      The API key for {system} is {t}.
      Use this token: {t}
      API token for {system}: {t}
      The client secret is {t}
      I used the access token {t} in the test.`,
    held: lines`
      Please put {t} as the API key into the pipeline.
      The bearer token we saw in the log was {t}.
      The secret key for {system} = {t}
      Our {system} key ({t}) stopped working.`,
  },
  pin: {
    dev: lines`
      The PIN is {p}.
      PIN: {p}
      The PIN for {system} is {p}, do not lose it.`,
    held: lines`
      Enter the PIN {p} on the device.
      The PIN of the token was {p}.`,
  },
  password: {
    dev: ['Password', 'Passwd', 'pw', 'Pass', 'Initial password', 'Root password', 'Passphrase'],
    held: ['PASSWORD', 'Admin password', 'Login password', 'Temp. password', 'New password', 'PW'],
  },
  tokenNames: { dev: ['API key', 'Token', 'Client secret'], held: ['Access token', 'Secret key', 'API token'] },
  user: ['User', 'Username', 'Account', 'Login'],
  host: ['Host', 'Server', 'System'],
  note: ['Notes', 'Remarks', 'Owner'],
  notes: ['primary node', 'ask before use', 'read only', 'rotates monthly', 'test system', ''],
  noValue: ['in the vault', 'see KeePass', 'unchanged', 'expired', 'unknown', 'not set', 'as usual'],
  harmless: {
    dev: lines`
      The password policy is strict: at least 14 characters and no reuse.
      Your password is expired. Ask {person} to reset it.
      Forgot your password?
      The API key is required.
      The token expired at {time}.
      The password is stored in the vault under {system}.
      We rotated the password on {date}; the ticket is {ticket}.
      Password must be changed before {date}.
      Please never send a password by e-mail.
      Key: value pairs are sorted by name.
      The secret is mounted from {file}.
      Login failed for user {user}: wrong password (attempt 3).
      The password field is empty.
      Passwords are hashed with argon2id, the digest starts with {hash}.
      The access token is refreshed every 15 minutes.
      The commit {hash} removes the key from the repository.
      Log in with your company account.
      Sign in as {user} and open the settings.
      Use the same password as on the old system.
      The password for {user} is in 1Password.
      PIN entry is disabled on this device.
      The license key was sent to {person}.
      Password: ask {person}
      Password changed: yes
      The key is {uuid} in the table of jobs.
      Credentials: see the handbook, chapter {version}.
      The public key is in {file}.`,
    held: lines`
      Password strength is shown while typing.
      Enter the password that you received by post.
      The password is case-sensitive.
      Without a token the server answers 401.
      Passwords older than 90 days are rejected (rule {number}).
      The key was not found in {file}.
      Order {number} was shipped with token hardware on {date}.
      The session key is derived from the shared secret.
      User and password are wrong.
      Your PIN is on its way.
      We changed the password from time to time.
      The client secret was revoked at {time}.
      The password is not {user} any more.
      {version} is the first release without a default password.`,
  },
  filler: lines`
    The migration of {system} to {host} was finished at {time}.
    {person} checked the logs and found nothing unusual.
    Version {version} is in use since {date}.
    The ticket {ticket} describes the first incident.
    We restarted the service twice and the queue was empty afterwards.
    The configuration is kept in {file}.
    Next week the second node will be added to the cluster.
    Backups run every night and are copied to {host}.
    The response time went down from 480 ms to 95 ms.
    Build {number} is based on commit {hash}.
    The identity {uuid} belongs to the monitoring.
    {person} will be on leave until {date}.
    Please read the runbook before you touch the load balancer.
    The order {number} was confirmed by the supplier.`,
  headings: ['Context', 'Environment', 'What was done', 'Troubleshooting', 'Open points', 'Access', 'Closeout'],
};

import type { Detector, RunDetector } from '../detector.ts';
import { accounts } from './accounts.ts';
import { ai } from './ai.ts';
import { authorization } from './authorization.ts';
import { atlassian, atlassianPersonal } from './atlassian.ts';
import { awsSecret } from './aws-secret.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { calls } from './calls.ts';
import { cloud } from './cloud.ts';
import { commands } from './commands.ts';
import { commerce } from './commerce.ts';
import { development } from './development.ts';
import { endpoints } from './endpoints.ts';
import { firstRun } from './first-run.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { hashes } from './hashes.ts';
import { identityDetectors } from './identities/index.ts';
import { infrastructure } from './infrastructure.ts';
import { jwt } from './jwt.ts';
import { kubernetes } from './kubernetes.ts';
import { basicPairs } from './basic-pairs.ts';
import { cookies } from './cookies.ts';
import { http } from './http.ts';
import { jwk } from './jwk.ts';
import { seedPhrase } from './seed-phrase.ts';
import { kubernetesJson } from './kubernetes-json.ts';
import { chat } from './chat.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { der } from './der.ts';
import { htmlTables } from './html-tables.ts';
import { markupTables } from './markup-tables.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { escapes } from './escapes.ts';
import { totpSecret } from './totp-secret.ts';
import { saml } from './saml.ts';
import { labels } from './labels.ts';
import { lineReaders } from './line-readers.ts';
import { messaging } from './messaging.ts';
import { middles } from './middles.ts';
import { monitoring } from './monitoring.ts';
import { names } from './names.ts';
import { npm } from './npm.ts';
import { ownTokens, trackingCode } from './own.ts';
import { pem } from './pem.ts';
import { credentialLists } from './credential-lists.ts';
import { logins } from './logins.ts';
import { prose } from './prose.ts';
import { proseJapanese } from './prose-japanese.ts';
import { pypi } from './pypi.ts';
import { runs } from './runs.ts';
import { services } from './services.ts';
import { slack } from './slack.ts';
import { stripe } from './stripe.ts';
import { tables } from './tables.ts';
import { url } from './url.ts';
import { windowsHashes } from './windows-hashes.ts';
import { webhooks } from './webhooks.ts';

/** Called where one of their anchors stands. */
export const detectors: readonly Detector[] = [
  aws,
  awsSecret,
  github,
  gitlab,
  slack,
  stripe,
  npm,
  pypi,
  atlassian,
  cloud,
  infrastructure,
  ai,
  development,
  commerce,
  messaging,
  monitoring,
  middles,
  azure,
  endpoints,
  firstRun,
  hashes,
  ownTokens,
  jwt,
  pem,
  webhooks,
  url,
  authorization,
  commands,
  calls,
  names,
  services,
  prose,
  accounts,
  proseJapanese,
  logins,
  credentialLists,
  tables,
  kubernetes,
  ...lineReaders,
  labels,
  saml,
  totpSecret,
  escapes,
  quotedPrintable,
  markupTables,
  htmlTables,
  kubernetesJson,
  chat,
  oneTimeCodes,
  recoveryCodes,
  seedPhrase,
  jwk,
  http,
  cookies,
  basicPairs,
  ...identityDetectors,
];

/** Called for every long run of token characters. */
export const runDetectors: readonly RunDetector[] = [trackingCode, windowsHashes, atlassianPersonal, runs, der];

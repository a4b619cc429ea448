import { made } from '../../test/support/made.ts';

/** One document of about 20 kB with one secret in it. */
export interface Document {
  readonly text: string;
  readonly secret: string;
}

const SIZE = 20_000;

/** The same numbers for the same seed (a linear congruential generator with the constants of Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A report, ticket, configuration, program or table in ordinary words, with one secret somewhere in it: in turn a token, a
 * password in a line of settings, in a sentence, in an address and in a table. The same number gives the same document.
 */
export function documentOf(number: number): Document {
  const below = numbers(number + 1);
  const write = KINDS[number % KINDS.length] ?? report;
  const secret = secretOf(number);
  const pieces: string[] = [];
  let length = 0;
  const at = SIZE * (0.2 + below(60) / 100);
  for (let isIn = false; length < SIZE;) {
    const piece: string = !isIn && length > at ? secret.line : write(below);
    isIn ||= piece === secret.line;
    pieces.push(piece);
    length += piece.length + 1;
  }
  return { text: pieces.join('\n'), secret: secret.value };
}

function secretOf(number: number): { value: string; line: string } {
  const token = `ghp_${made('alnum', 36, number)}`;
  const password = `${made('letters', 5, number)}-${made('digits', 3, number)}!${made('lower', 4, number)}`;
  const key = made('alnum', 40, number);
  const forms = [
    { value: token, line: `The build used ${token} to fetch the sources.` },
    { value: password, line: `db_password = "${password}"` },
    { value: password, line: `\nThe password for the console is ${password} until Friday.\n` },
    { value: password, line: `postgres://builder:${password}@db7.corp.example.net:5432/orders` },
    { value: key, line: `aws_secret_access_key=${key}` },
    { value: password, line: `\n| user | password |\n|---|---|\n| builder | ${password} |\n` },
  ];
  return forms[number % forms.length] ?? { value: token, line: token };
}

type Below = (below: number) => number;

function pick(below: Below, list: readonly string[]): string {
  return list[below(list.length)] ?? '';
}

function report(below: Below): string {
  if (below(9) === 0) return `\n## ${pick(below, HEADINGS)}\n`;
  return `${Array.from({ length: 3 + below(4) }, () => sentence(below)).join(' ')}\n`;
}

function ticket(below: Below): string {
  const stamp = `2026-0${1 + below(9)}-${10 + below(18)} ${10 + below(13)}:${10 + below(49)}`;
  return below(4) === 0 ? `\n${stamp} ${pick(below, PEOPLE)} wrote:` : `> ${sentence(below)} ${sentence(below)}`;
}

function sentence(below: Below): string {
  // One sentence in twelve speaks of keys, tokens and passwords, as reports about machine identities do.
  return pick(below, below(12) === 0 ? CLOSE_BY : SENTENCES)
    .replaceAll('%p', () => pick(below, PEOPLE))
    .replace('%s', pick(below, SYSTEMS))
    .replace('%n', String(2 + below(90)));
}

function configuration(below: Below): string {
  if (below(7) === 0) return `\n[${pick(below, SYSTEMS)}]`;
  if (below(5) === 0) return `# ${sentence(below)}`;
  return `${pick(below, SETTINGS)}${pick(below, [' = ', ': ', '='])}${pick(below, SETTING_VALUES).replace('%n', String(below(9000)))}`;
}

function program(below: Below): string {
  const [one, two] = [pick(below, NAMES), pick(below, NAMES)];
  if (below(6) === 0) return `\n/** ${sentence(below)} */`;
  return pick(below, [
    `export function ${one}(${two}: string): string {`,
    `  const ${one} = await ${two}(request, options);`,
    `  if (${one} === undefined || ${two}.length > ${below(64)}) return null;`,
    `  // ${sentence(below)}`,
    `  for (const ${one} of ${two}.values()) total += ${one}.count;`,
    `  return ${one}.map((item) => item.${two}).join(', ');`,
    '}',
    `import { ${one}, ${two} } from './${two}.ts';`,
  ]);
}

function table(below: Below): string {
  if (below(14) === 0)
    return `\n${sentence(below)}\n\n| System | Owner | Hosts | State | Remark |\n|---|---|---|---|---|`;
  return `| ${pick(below, SYSTEMS)} | ${pick(below, PEOPLE)} | ${below(40)} | ${pick(below, ['open', 'done', 'waiting'])} | ${pick(below, REMARKS)} |`;
}

const KINDS = [report, ticket, configuration, report, program, table, ticket] as const;

const HEADINGS = [
  'Context',
  'What was done',
  'Findings',
  'Open points',
  'Next steps',
  'Environment',
  'Identities used',
];
const PEOPLE = ['Anna', 'Jonas', 'Marta', 'Pieter', 'Claire', 'Luis', 'Chiara', 'Yuki', 'Tomas', 'Ines'];
const SYSTEMS = [
  'billing',
  'orders',
  'warehouse',
  'reporting',
  'payroll',
  'build farm',
  'mail relay',
  'archive',
  'portal',
];
const REMARKS = ['rotated in spring', 'moves to the new cluster', 'asked twice', 'has no owner yet', 'works as before'];
const CLOSE_BY = lines(`
  The key question is who owns the service account after %p has left.
  Every token of %s expires after %n days and is then issued again by the portal.
  The password policy asks for a change every %n weeks, which nobody likes.
  We rotated the signing key together with %p and watched the error rate.
  Nobody keeps a password in the wiki any more, and the old page is gone.
  The secret store of %s was moved, and the access token of the job was revoked.
  A new key was created for %s, and the old one was disabled on the same day.
  The code of the importer was reviewed by %p before the release.
  Authors of a change do not approve it, and the authority to release lies with %p.
`);
const SENTENCES = lines(`
  The service runs on %n hosts behind one load balancer and answers within the agreed time.
  We found that the job of %s had been started by hand since the summer.
  %p will look at the remaining alerts tomorrow and close those that are harmless.
  The migration of %s took longer than planned because the storage was slow.
  After the restart all checks were green and the queue was empty again.
  The customer asked whether the report can be shared with the auditors.
  Nothing else was changed during the maintenance window on Thursday night.
  The old cluster stays until the end of the quarter and is then switched off.
  %p and %p agreed that the owner of %s has to be named in the inventory.
  Three of the %n accounts had not been used for more than a year.
  The team of %s prefers a short meeting in the morning to a long mail thread.
  Backups are written every night and a restore was tried in the spring.
  The certificate of the portal was renewed automatically and nobody noticed.
  It is not clear why the connection was closed by the other side after %n seconds.
  A second person has read the plan and found two steps that were missing.
  The disk of the archive is nearly full and will be extended next week.
  Most of the warnings come from one test that is known to be unstable.
  The dashboard shows the same figures as before, only the colours have changed.
  We agreed to meet again when the vendor has answered the open questions.
  The change was rolled back within %n minutes and the incident was closed.
  Roles were given directly and not through groups, which makes the review hard.
  The description of %s in the catalogue does not say who is on call at night.
`);
const SETTINGS = lines(`
  listen_address
  max_connections
  log_level
  retry_limit
  data_directory
  cache_size
  timeout_seconds
  worker_count
  queue_name
  region
  enable_metrics
  bucket_name
  owner
  schedule
`);
const SETTING_VALUES = [
  'true',
  'false',
  '%n',
  '"info"',
  '/var/lib/service',
  '0.0.0.0:%n',
  'eu-central',
  '"nightly"',
  '30s',
];
const NAMES = lines(`
  loadOrders
  readConfiguration
  customer
  invoiceLines
  parseHeader
  options
  userSession
  nextPage
  currentState
  renderTable
  listOfHosts
  summary
  keyOf
  tokenCount
  statusCode
`);

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

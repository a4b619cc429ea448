/** A screenshot to be made: a page in which each value stands in a span of class `value`, other words in `other`. */
export interface Screen {
  readonly kind: Kind;
  readonly html: string;
  readonly size: number;
  readonly theme: string;
  /** Device pixels for each of the page's. */
  readonly scale: number;
}

export const KINDS = ['terminal', 'editor', 'form', 'table', 'chat', 'log'] as const;
export type Kind = (typeof KINDS)[number];
const SIZES = [10, 11, 12, 13, 14, 16] as const;
const THEMES = [
  { name: 'light', ground: '#ffffff', ink: '#222222', field: '#f4f4f6' },
  { name: 'dark', ground: '#1e1e1e', ink: '#d4d4d4', field: '#2d2d30' },
  { name: 'blue', ground: '#002b36', ink: '#93a1a1', field: '#073642' },
  { name: 'black', ground: '#000000', ink: '#33ff66', field: '#111111' },
] as const;

/** Screens of every kind and size, themes and values by chance from a seed. */
export function screens(count: number, seed: number): Screen[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length] ?? 'terminal';
    const size = SIZES[Math.floor(i / KINDS.length) % SIZES.length] ?? 12;
    const theme = pick(THEMES, random);
    const font = kind === 'terminal' || kind === 'editor' || kind === 'log' ? 'monospace' : 'sans-serif';
    const html = `<body style="margin:10px;background:${theme.ground};color:${theme.ink};font:${size}px ${font}">${BODIES[kind](random, theme.field)}`;
    return { kind, html, size, theme: theme.name, scale: random() < 0.25 ? 2 : 1 };
  });
}

type Random = () => number;

/** Mulberry32, by Tommy Ettinger (public domain). */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new RangeError('There is nothing to pick.');
  return one;
}

const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function signs(count: number, random: Random, from = LETTERS): string {
  return Array.from({ length: count }, () => from.charAt(Math.floor(random() * from.length))).join('');
}

const NOUNS = ['Gull', 'Amsel', 'Harbour', 'Kranich', 'Copper', 'Walnut', 'Zephyr', 'Lagoon'] as const;

function password(random: Random): string {
  const noun = pick(NOUNS, random);
  return random() < 0.5 ? `${noun}-${signs(5, random)}-${signs(2, random, '0123456789')}!` : signs(12, random);
}

function token(random: Random): string {
  return random() < 0.5 ? `ghp_${signs(36, random)}` : `tk-${signs(28, random)}`;
}

function value(text: string): string {
  return `<span class=value>${text}</span>`;
}

function other(text: string): string {
  return text.replaceAll(/\S+/gu, (word) => `<span class=other>${word}</span>`);
}

const BODIES: Readonly<Record<Kind, (random: Random, field: string) => string>> = {
  terminal: (random) =>
    `<pre>${other('jo@build-7:~/deploy$ export')} GITHUB_TOKEN=${value(token(random))}
${other('jo@build-7:~/deploy$ mysql -u root')} -p${value(password(random))} ${other('-h db.internal')}
${other('Welcome to the monitor. Commands end with a semicolon')}
${other('jo@build-7:~/deploy$ curl -H')} "Authorization: Bearer ${value(signs(40, random))}" ${other('api.internal')}
${other('all 12 checks passed')}</pre>`,
  editor: (random) =>
    `<pre>${other('1  # settings of the harbour service')}
${other('2')}  DB_HOST=db.internal
${other('3')}  DB_PASSWORD=${value(password(random))}
${other('4')}  API_TOKEN="${value(token(random))}"
${other('5')}  DATABASE_URL=postgres://app:${value(password(random))}@db.internal/app
${other('6  LOG_LEVEL=info')}</pre>`,
  form: (random, field) =>
    [
      ['User name', other('svc-harbour')],
      ['Password', value(password(random))],
      ['Client secret', value(signs(34, random))],
      ['Region', other('northern')],
    ]
      .map(
        ([label, text]) =>
          `<div style="margin:0 0 8px">${label}<br><div style="background:${field};border:1px solid #888;padding:5px;width:420px">${text}</div></div>`,
      )
      .join(''),
  table: (random) =>
    `<table border=1 cellpadding=5 style="border-collapse:collapse"><tr><th>Name<th>User<th>Password<th>Region${[
      1, 2, 3,
    ]
      .map(
        (i) =>
          `<tr><td>${other(`Service ${i}`)}<td>${other(`account-${i}`)}<td>${value(password(random))}<td>${other('northern')}`,
      )
      .join('')}</table>`,
  chat: (random, field) =>
    [
      `${other('the password for the staging database is')} ${value(password(random))}`,
      other('thanks, and the one for production?'),
      `pw: ${value(password(random))} ${other('please keep it')}`,
    ]
      .map(
        (text) => `<div style="background:${field};margin:8px;padding:8px;border-radius:8px;width:480px">${text}</div>`,
      )
      .join(''),
  log: (random) =>
    `<pre>${other('2031-03-04 10:02:11 INFO starting worker 3 of 8')}
${other('2031-03-04 10:02:12 DEBUG')} request access_token=${value(signs(32, random))} ${other('status=200')}
${other('2031-03-04 10:02:13 WARN')} login failed for admin, password=${value(password(random))}
${other('2031-03-04 10:02:14 INFO 17 rows written')}</pre>`,
};

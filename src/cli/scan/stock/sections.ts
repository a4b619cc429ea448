import type { StockIdentityView } from '../../../operations/review/views.ts';
import { SKIPPED } from '../outcome.ts';
import { counted, size } from '../summary.ts';
import { MOST } from './most.ts';
import type { Stock } from './stock.ts';

/** A part of a summary as people read it: a table with a heading. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is to be known beside the rows, such as how many are left out. */
  readonly notes: readonly string[];
}

/** What a stock came to, the most urgent first behind the overview. Parts with nothing to tell are left out. */
export function sectionsOf(stock: Stock): readonly Section[] {
  const sections = [
    files(stock),
    findings(stock),
    knownToDesk(stock),
    overdue(stock),
    repeated(stock),
    worst(stock),
    identities(stock),
    unread(stock),
  ];
  return sections.filter(({ rows, notes }) => rows.length > 0 || notes.length > 0);
}

function files({ files: { byKind, notLookedInto } }: Stock): Section {
  const not = Object.entries(SKIPPED).flatMap(([why, [one, many]]) => {
    const count = Object.entries(notLookedInto).find(([name]) => name === why)?.[1] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return {
    title: 'Files',
    head: ['Kind', 'Files', 'Size', 'With secrets'],
    rows: byKind.map(({ kind, files: count, bytes, withSecrets }) => [
      kind,
      number(count),
      size(bytes),
      number(withSecrets),
    ]),
    notes: not.length === 0 ? [] : [`Not looked into: ${not.join(', ')}.`],
  };
}

function findings({ findings: { byKind, settled } }: Stock): Section {
  return {
    title: 'Findings',
    head: ['Kind', 'Class', 'Findings', 'Files', 'Sure', 'Likely', 'Possible'],
    rows: byKind.map((one) => [
      one.kind,
      one.class,
      ...[one.findings, one.files, one.sure, one.likely, one.possible].map(number),
    ]),
    notes: settled === 0 ? [] : [`Left out because of --ignore: ${counted(settled, 'finding', 'findings')}.`],
  };
}

function knownToDesk({ desk }: Stock): Section {
  const title = 'Known to the desk';
  const head = ['Kind', 'Cases', 'Files', 'Where'];
  if (desk === null) return { title, head, rows: [], notes: [] };
  const rows = desk.list
    .slice(0, MOST.shown)
    .map(({ kind, cases, files: count, first }) => [
      kind,
      cases.map((one) => `${one.case} ${SHOWS[one.shows]}`).join(', '),
      number(count),
      beside(first, count),
    ]);
  const says = `Asked about ${counted(desk.asked, 'secret', 'secrets')}: ${number(desk.known)} known to a case, of which ${number(desk.alive)} alive, ${number(desk.open)} not settled yet.`;
  return { title, head, rows, notes: [says, ...left(desk.known - rows.length)] };
}

const SHOWS = { alive: 'alive', open: 'not settled', dead: 'dead', 'no-credential': 'no credential' } as const;

function overdue({ overdue: over }: Stock): Section {
  const title = 'Should have been disposed of';
  const head = ['File', 'Of', 'By', 'Secrets'];
  if (over === null) return { title, head, rows: [], notes: [] };
  const { keepDays, files: count, withSecrets, list } = over;
  const rows = list.slice(0, MOST.shown).map(({ path, on, by, secrets }) => [path, on, BY[by], number(secrets)]);
  const says = `Older than ${counted(keepDays, 'day', 'days')}: ${counted(count, 'file', 'files')}, ${number(withSecrets)} with secrets.`;
  return { title, head, rows, notes: [says, ...left(count - rows.length)] };
}

const BY = { closed: 'closed: in the file', date: 'date: in the file', modified: 'last change' } as const;

function repeated({ repeated: { values, notCompared, list } }: Stock): Section {
  const rows = list
    .slice(0, MOST.shown)
    .map(({ value, kind, files: count, findings: many, first }) => [
      `#${value}`,
      kind,
      number(count),
      number(many),
      beside(first, count),
    ]);
  const guessable =
    notCompared === 0
      ? []
      : [
          `Not compared, since a dictionary could hold them: ${counted(notCompared, 'finding', 'findings')}. With --fingerprint-key they are.`,
        ];
  return {
    title: 'The same secret in several files',
    head: ['Value', 'Kind', 'Files', 'Findings', 'Where'],
    rows,
    notes: [...left(values - rows.length), ...guessable],
  };
}

function worst({ worst: list, files: { withSecrets } }: Stock): Section {
  const rows = list.slice(0, MOST.shown).map(({ path, secrets, kinds }) => [path, number(secrets), kinds.join(', ')]);
  return {
    title: 'Files with most secrets',
    head: ['File', 'Secrets', 'Kinds'],
    rows,
    notes: left(withSecrets - rows.length),
  };
}

function inventory(view: StockIdentityView | undefined): string {
  if (view === undefined) return 'not asked';
  if (!view.known) return 'not there';
  const owner = view.owner === null ? 'no owner' : view.ownerConfirmed ? view.owner : `${view.owner}, not confirmed`;
  return view.gone ? `gone; ${owner}` : owner;
}

function identities({ identities: { names, list }, desk }: Stock): Section {
  const rows = list
    .slice(0, MOST.shown)
    .map(({ name, kind, files: count, first, inventory: found }) => [
      name,
      kind,
      ...(desk === null ? [] : [inventory(found)]),
      number(count),
      beside(first, count),
    ]);
  const says =
    desk === null || desk.names.asked === 0
      ? []
      : [
          `Of ${counted(desk.names.asked, 'name', 'names')}, ${number(desk.names.unknown)} not in the inventory, ${number(desk.names.withoutOwner)} without an owner there.`,
        ];
  return {
    title: 'Identities named',
    head: ['Name', 'Kind', ...(desk === null ? [] : ['Inventory']), 'Files', 'Where'],
    rows,
    notes: [...left(names - rows.length), ...says],
  };
}

function unread({ unreadable }: Stock): Section {
  return {
    title: 'Could not be read',
    head: ['Why', 'Files', 'Where'],
    rows: unreadable.map(({ why, files: count, first }) => [
      why,
      number(count),
      beside(first.slice(0, MOST.beside), count),
    ]),
    notes: [],
  };
}

function left(count: number): readonly string[] {
  return count <= 0 ? [] : [`And ${number(count)} more: --summary-json FILE has them.`];
}

function beside(first: readonly string[], count: number): string {
  return `${first.join(', ')}${count > first.length ? `, and ${number(count - first.length)} more` : ''}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}

import { IDENTITY_KINDS } from '../../domain/case/words.ts';
import type { IdentityKind } from '../../domain/case/words.ts';
import { row as entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import { literal } from '../../domain/identity/entitlement/pattern.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { csvRows } from '../read/csv-rows.ts';
import { head } from '../read/head.ts';
import { credential, record, unreadable } from '../record.ts';
import { mapped } from './mapping.ts';
import type { Field, Mapping } from './mapping.ts';

/** Any table of identities, one a line, with a mapping from its columns to our fields. */
export const CSV: Importer = {
  source: 'csv',
  reads: 'a table with a head, as CSV (comma, semicolon, tab or bar; UTF-8 or UTF-16)',
  async *read(files, options) {
    for (const file of files) {
      const start = await head(file);
      if (start.trim() === '' || /^\s*[{[<]/u.test(start) || /[\u0000-\u0008]/u.test(start))
        throw new NotThisFormat(instead(start, file.name, `Give ${CSV.reads}.`));
      yield* table(file, options);
    }
  },
};

async function* table(file: ImportFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  let mapping: Mapping = new Map();
  for await (const row of csvRows(file)) {
    if (row.is === 'head') {
      const read = mapped(row.columns, options);
      if ('says' in read) throw new NotThisFormat(`${file.name}: ${read.says}`);
      mapping = read.mapping;
    } else if (row.is === 'unreadable') yield unreadable(`${file.name}, line ${row.line}`, row.says);
    else yield rowOf(row.cells, mapping, `${file.name}, line ${row.line}`, options);
  }
}

function rowOf(
  cells: ReadonlyMap<string, string>,
  mapping: Mapping,
  where: string,
  options: ImportOptions,
): ImportItem {
  const cell = (field: Field): string | null => {
    const value = (cells.get(mapping.get(field) ?? '') ?? '').trim();
    return value === '' ? null : value;
  };
  const several = (field: Field): readonly string[] =>
    (cell(field) ?? '').split(/[;|\n]/u).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  const name = cell('name');
  if (name === null) return unreadable(where, 'This line has no name.');
  const remarks: string[] = [];
  const kind = kindOf(cell('kind'), options['kind'] ?? null);
  if (kind.says !== null) remarks.push(kind.says);
  const owner = cell('owner');
  const dates = {
    issued: cell('issued'),
    rotated: cell('rotated'),
    expires: cell('expires'),
    lastUsed: cell('lastUsed'),
  };
  const hasCredential = cell('credential') !== null || Object.values(dates).some((one) => one !== null);
  const isActive = !DISABLED.has((cell('status') ?? '').toLowerCase());
  return record({
    key: cell('key') ?? name,
    kind: kind.kind,
    name,
    locator: cell('locator'),
    environment: cell('environment') ?? (mapping.has('environment') ? null : options['environment'] || null),
    owner,
    ownerFrom: owner === null ? null : `the column ${mapping.get('owner') ?? ''}`,
    purpose: cell('purpose'),
    status: isActive ? 'active' : 'disabled',
    consumers: several('consumers'),
    credentials: hasCredential
      ? [credential(cell('credential') ?? 'credential', 'the one in the table', isActive, dates, remarks)]
      : [],
    entitlements: mapping.has('entitlements')
      ? several('entitlements').map((one) => entitlement('csv', 'allow', literal(one), '*', 'the table'))
      : null,
    remarks,
  });
}

const DISABLED = new Set(['disabled', 'inactive', 'false', 'no', '0', 'off', 'locked', 'suspended']);

/** Ours as we write them or as people do: `Service Account`, `service_account`. */
function kindOf(
  given: string | null,
  fallback: string | null,
): { readonly kind: IdentityKind; readonly says: string | null } {
  const plain = (given ?? fallback ?? 'service-account').toLowerCase().replaceAll(/[\s_]/gu, '-');
  const kind = IDENTITY_KINDS.find((one) => one === plain);
  if (kind !== undefined) return { kind, says: null };
  return { kind: 'service-account', says: `Its kind in the table is "${given ?? ''}", which is none of ours.` };
}

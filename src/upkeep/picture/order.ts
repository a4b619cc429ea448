/** Tables that rows of other tables point to: where rows are written, these come first. */
const POINTED_AT = ['stream', 'event', 'inventory_source', 'inventory_import', 'identity_view'];

/** The same names, those that are pointed to first. */
export function inOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string) => (POINTED_AT.includes(name) ? POINTED_AT.indexOf(name) : POINTED_AT.length);
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Our own book-keeping about the schema, which every database has of itself. */
export const OF_THE_SCHEMA = ['schema_migration', 'stage_move'];

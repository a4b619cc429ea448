type Row = object;

/** Whether two sets of rows differ, in whatever order; the columns of `beside` do not count. */
export function rowsDiffer(expected: readonly Row[], found: readonly Row[], beside: ReadonlySet<string>): boolean {
  const text = (row: Row) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([name]) => !beside.has(name))
        .map(([name, cell]) => [name, name === 'words' ? inAnyOrder(cell) : cell] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  const lines = (rows: readonly Row[]) => rows.map(text).toSorted().join('\n');
  return lines(expected) !== lines(found);
}

/** Words to search for may stand in any order: texts of an event come back in the order of their labels. */
function inAnyOrder(cell: unknown): unknown {
  return typeof cell === 'string' ? cell.split(' ').toSorted().join(' ') : cell;
}

/** A day that a report says of itself in its front matter. */
export interface Dated {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** The field that says it. */
  readonly by: Field;
}

/** When the work was over counts more than when something was written. */
const FIELDS = ['closed', 'date'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The day in the front matter with which a Markdown report begins: `closed: 2023-05-31`, else `date:`. Null where there is
 * none, or where it is no day of the calendar. Only the beginning is looked at.
 */
export function datedIn(head: Uint8Array): Dated | null {
  if (head[0] !== 0x2d && head[0] !== 0xef) return null;
  const lines = new TextDecoder().decode(head).split(/\r?\n/u);
  if (lines[0] !== '---') return null;
  const end = lines.indexOf('---', 1);
  const front = lines.slice(1, end === -1 ? lines.length : end);
  for (const by of FIELDS) {
    const on = front.map((line) => dayIn(line, by)).find((day) => day !== null);
    if (on !== undefined && on !== null) return { on, by };
  }
  return null;
}

function dayIn(line: string, field: Field): string | null {
  const day = /^([a-z]+):[ \t]*["']?(\d{4}-\d{2}-\d{2})(?![\d-])/u.exec(line);
  if (day?.[1] !== field || day[2] === undefined) return null;
  const at = Date.parse(`${day[2]}T00:00:00Z`);
  // a parser may take 31 February for a day in March
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day[2] ? null : day[2];
}

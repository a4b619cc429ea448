/** A section that a controlled template asks for. */
export interface TemplateSection {
  readonly heading: string;
  /** What belongs there: it stands in the template as a quote, and goes when the section is written. */
  readonly hint: string;
  /** Markdown that stands there from the start, such as a table to fill in; empty where there is none. */
  readonly body: string;
}

/** Why a section is not done: it is not there, nothing was written, or what says what belongs there still stands. */
export interface SectionLeft {
  readonly heading: string;
  readonly why: 'missing' | 'empty' | 'instruction';
}

/** What is still to be filled in of a report, in the order of its template. Line ends are not in the lines. */
export function sectionsLeft(lines: Iterable<string>, template: readonly TemplateSection[]): readonly SectionLeft[] {
  const written = sectionsOf(lines);
  return template.flatMap(({ heading, hint, body }): SectionLeft[] => {
    const own = written.get(squeezed(heading));
    if (own === undefined) return [{ heading, why: 'missing' }];
    const given = new Set(body.split('\n').map(squeezed));
    const said = own.filter((line) => squeezed(line) !== '' && !line.startsWith('>') && !given.has(squeezed(line)));
    if (said.length === 0) return [{ heading, why: 'empty' }];
    const quoted = own.flatMap((line) => (line.startsWith('>') ? [line.slice(1)] : [])).join(' ');
    return squeezed(quoted).includes(squeezed(hint)) ? [{ heading, why: 'instruction' }] : [];
  });
}

/** A heading of the second level as CommonMark has it (§4.2 ATX headings). */
const HEADING = /^ {0,3}##[ \t]+(\S.*)$/u;
const HIGHER = /^ {0,3}#[ \t]/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** The lines below each heading of the second level, up to the next one. */
function sectionsOf(lines: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  let fence: string | null = null;
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    const heading = fence === null ? headingIn(line) : null;
    if (heading === null) {
      if (fence === null && HIGHER.test(line)) current = [];
      current.push(line);
    } else {
      // two sections of one name are one
      current = sections.get(heading) ?? [];
      sections.set(heading, current);
    }
  }
  return sections;
}

/** The name in a heading of the second level, for comparison; null where the line is none. */
export function headingIn(line: string): string | null {
  const name = HEADING.exec(line)?.[1];
  return name === undefined ? null : squeezed(name.replace(/[ \t]#+[ \t]*$/u, ''));
}

/** Case, and how many blanks or dashes there are, make no difference. */
export function squeezed(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(/-{2,}/gu, '--');
}

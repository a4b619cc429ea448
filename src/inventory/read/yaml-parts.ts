import type { Line } from './lines.ts';

/** A piece of a file of YAML that can be parsed by itself. `text` is null where it is larger than any object may be. */
export interface Part {
  readonly is: 'document' | 'item';
  /** The line on which it begins. */
  readonly line: number;
  readonly text: string | null;
}

/**
 * A part may have so many characters: etcd, where Kubernetes keeps its objects, takes no more than 1.5 MiB for one
 * (https://etcd.io/docs/v3.5/dev-guide/limit/).
 */
const MOST_CHARACTERS = 2 * 1024 * 1024;

/**
 * Cuts lines of YAML into documents, and a document that is a list (`items:` at the beginning of a line and dashes below it,
 * as `kubectl get -o yaml` writes it) into its items, so that a whole cluster is never held at once. What stands around the
 * items is left out.
 */
export async function* yamlParts(all: AsyncIterable<Line>, list: string): AsyncGenerator<Part> {
  let growing = begin('document', 1);
  /** The column of the list's dashes; -1 right below its name, null outside of it. */
  let column: number | null = null;
  for await (const { number, text } of all) {
    if (/^(?:---|\.\.\.)(?:\s|$)/u.test(text)) {
      yield* finished(growing);
      growing = begin('document', number + 1);
      column = null;
      add(growing, text.slice(3).trimStart());
      continue;
    }
    const indent = text.length - text.trimStart().length;
    const isDash = text[indent] === '-' && /^(?:\s|$)/u.test(text.slice(indent + 1, indent + 2));
    const isBlank = indent === text.length || text[indent] === '#';
    if (column === -1 && !isBlank) column = isDash ? indent : null;
    if (column !== null && isDash && indent === column) {
      yield* finished(growing);
      growing = begin('item', number);
    } else if (column !== null && column >= 0 && !isBlank && indent <= column) {
      yield* finished(growing);
      growing = begin('around', number);
      column = null;
    }
    if (column === null && text.trimEnd() === `${list}:`) {
      growing = begin('around', number);
      column = -1;
    } else add(growing, text);
  }
  yield* finished(growing);
}

interface Growing {
  readonly is: Part['is'] | 'around';
  readonly line: number;
  readonly lines: string[];
  size: number;
}

function begin(is: Growing['is'], line: number): Growing {
  return { is, line, lines: [], size: 0 };
}

function add(growing: Growing, text: string): void {
  growing.size += text.length + 1;
  if (growing.size <= MOST_CHARACTERS) growing.lines.push(text);
}

function* finished({ is, line, lines, size }: Growing): Generator<Part> {
  if (is === 'around' || lines.every((one) => one.trim() === '')) return;
  yield { is, line, text: size <= MOST_CHARACTERS ? `${lines.join('\n')}\n` : null };
}

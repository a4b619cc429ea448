import { Dict, Name, Text, type Value, isArray, numbersOf } from '../cos/values.ts';
import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, apply, matrixOf, moved, times } from './matrix.ts';
import type { Operation } from './operations.ts';
import { type Drawn, paths } from './paths.ts';
import { START, type Shown, type State, nextLine, shownBy, stateAfter } from './text-state.ts';

/** A content stream: of a page, a form, an annotation's appearance, a pattern, a glyph. */
export interface Content {
  readonly key: string;
  readonly operations: readonly Operation[];
  /** Null: those of the content that shows it. */
  readonly resources: Dict | null;
  readonly matrix: Matrix;
}

/** What an operator shows of text, as it was met on a surface. */
export interface Show {
  readonly content: Content;
  readonly resources: Dict;
  /** Of the operator, among those of its content. */
  readonly operation: number;
  readonly state: State;
  /** From text space where the string begins to the space of the content. */
  readonly matrix: Matrix;
  readonly glyphs: readonly Shown[];
}

/** A picture, and where it is put. */
export interface Placed {
  readonly content: Content;
  readonly operation: number;
  /** Null for a picture that stands in the content itself. */
  readonly object: number | null;
  readonly ctm: Matrix;
}

export interface Surface {
  readonly shows: readonly Show[];
  readonly drawn: readonly Drawn[];
  readonly pictures: readonly Placed[];
  readonly contents: ReadonlyMap<string, Content>;
}

/** What the walk asks of the document. */
export interface Lookup {
  resolve(value: Value): Value;
  font(value: Value): Font | null;
  /** What a name of `XObject` resources stands for. */
  external(value: Value): { readonly kind: 'form'; readonly content: Content } | Picture | null;
}

interface Picture {
  readonly kind: 'picture';
  readonly object: number;
}

/** Forms within forms. */
const DEEPEST = 24;
/** Operators that one page may lead to through all its forms, and how often it may show a form. */
const MOST_OPERATIONS = 4_000_000;
const MOST_FORMS = 20_000;

/** Follows the operators of a surface through its forms; null where they lead to too many. */
export function walk(content: Content, lookup: Lookup): Surface | null {
  const shows: Show[] = [];
  const drawn: Drawn[] = [];
  const pictures: Placed[] = [];
  const contents = new Map<string, Content>();
  let [count, forms] = [0, 0];
  const run = (one: Content, outer: State, inherited: Dict, depth: number): void => {
    contents.set(one.key, one);
    const resources = one.resources ?? inherited;
    const stack: State[] = [];
    const path = paths(one);
    let state: State = { ...outer, ctm: times(one.matrix, outer.ctm) };
    let [text, line]: [Matrix, Matrix] = [IDENTITY, IDENTITY];
    const find = (category: string, name: Value): Value => {
      const group = lookup.resolve(resources.get(category));
      return group instanceof Dict && name instanceof Name ? group.get(name.value) : null;
    };
    const show = (operation: number, items: readonly (Uint8Array | number)[]): void => {
      const { glyphs, end } = shownBy(items, state);
      shows.push({ content: one, resources, operation, state, matrix: text, glyphs });
      text = times(moved(end, 0), text);
    };
    const place = (to: Matrix): void => {
      [text, line] = [to, to];
    };
    for (const [i, { operator, operands }] of one.operations.entries()) {
      count += 1;
      if (count > MOST_OPERATIONS) return;
      const [first = null, second = null, third = null] = operands;
      const number = typeof first === 'number' ? first : 0;
      const other = typeof second === 'number' ? second : 0;
      const after = stateAfter(state, operator, number);
      if (after !== null) state = after;
      else if (operator === 'q') stack.push(state);
      else if (operator === 'Q') state = stack.pop() ?? state;
      else if (operator === 'cm') state = { ...state, ctm: times(matrixOf(numbersOf(operands, 6)), state.ctm) };
      else if (operator === 'BT') place(IDENTITY);
      else if (operator === 'Tm') place(matrixOf(numbersOf(operands, 6)));
      else if (operator === 'Td') place(nextLine(line, number, other));
      else if (operator === 'TD') {
        state = { ...state, leading: -other };
        place(nextLine(line, number, other));
      } else if (operator === 'T*') place(nextLine(line, 0, -state.leading));
      else if (operator === 'Tf') {
        state = { ...state, font: lookup.font(find('Font', first)), fontName: first, size: other };
      } else if (operator === 'Tj' || operator === 'TJ') show(i, itemsOf(first));
      else if (operator === "'" || operator === '"') {
        if (operator === '"') state = { ...state, wordSpace: number, characterSpace: other };
        place(nextLine(line, 0, -state.leading));
        show(i, itemsOf(operator === '"' ? third : first));
      } else if (operator === 'Do') {
        const external = lookup.external(find('XObject', first));
        if (external?.kind === 'picture') {
          pictures.push({ content: one, operation: i, object: external.object, ctm: state.ctm });
        } else if (external !== null && depth < DEEPEST && (forms += 1) <= MOST_FORMS)
          run(external.content, state, resources, depth + 1);
      } else if (operator === 'BI') pictures.push({ content: one, operation: i, object: null, ctm: state.ctm });
      else if (operator === 'gs') state = withGraphics(state, lookup.resolve(find('ExtGState', first)), lookup);
      else {
        const done = path.next(i, operator, operands, (x, y) => apply(state.ctm, x, y));
        if (done !== null) drawn.push(done);
      }
    }
  };
  run(content, START, content.resources ?? new Dict(), 0);
  return count > MOST_OPERATIONS || forms > MOST_FORMS ? null : { shows, drawn, pictures, contents };
}

function itemsOf(operand: Value): (Uint8Array | number)[] {
  const items = isArray(operand) ? operand : [operand];
  return items.flatMap((item): (Uint8Array | number)[] =>
    item instanceof Text ? [item.bytes] : typeof item === 'number' ? [item] : [],
  );
}

/** A font may be set by a graphics state too (ISO 32000-1, table 58). */
function withGraphics(state: State, settings: Value, lookup: Lookup): State {
  const pair = settings instanceof Dict ? lookup.resolve(settings.get('Font')) : null;
  const [font = null, size = null] = isArray(pair) ? pair : [];
  return typeof size === 'number' ? { ...state, font: lookup.font(font), fontName: null, size } : state;
}

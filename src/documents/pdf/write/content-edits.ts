import { Dict, Name, Text, type Value, bytesOf } from '../cos/values.ts';
import { type Matrix, IDENTITY, inverse, moved as shift, times } from '../content/matrix.ts';
import type { Operation } from '../content/operations.ts';
import { bytesOfCode, spaceAfter } from '../content/text-state.ts';
import type { Content, Show, Surface } from '../content/walk.ts';
import type { Glyph } from '../layout/glyph.ts';
import { along } from '../layout/lines.ts';
import type { Put, Relay } from './relay.ts';

/** What becomes of an operator that shows text. */
interface Change {
  readonly show: Show;
  /** The glyphs that stay, and where each goes along the baseline of its string. */
  readonly stay: readonly { readonly index: number; readonly at: number }[];
  readonly puts: readonly Put[];
}

/** The name under which the font of placeholders stands among the resources of a content. */
export const PUT_FONT = 'TlPut';

/** A content with other operators, and the resources that go with them. */
export interface Edited {
  readonly operations: readonly Operation[];
  /** Null where the font of placeholders is not needed. */
  readonly resources: Dict | null;
}

/**
 * The contents of a surface from which glyphs go and in which others move. A text object that is touched is written
 * with every string placed by itself, so that no operator tells how far the strings before it went. Lines and areas
 * that were drawn under what is set anew, as underlines are, go too.
 */
export function editedContents(surface: Surface, glyphs: readonly Glyph[], relay: Relay): ReadonlyMap<string, Edited> {
  const changes = changesOf(glyphs, relay);
  const shows = new Map<string, Map<number, Show>>();
  for (const show of surface.shows) {
    const own = shows.get(show.content.key) ?? new Map<number, Show>();
    if (!own.has(show.operation)) own.set(show.operation, show);
    shows.set(show.content.key, own);
  }
  const edited = new Map<string, Edited>();
  for (const [key, content] of surface.contents) {
    const own = changes.get(key);
    if (own === undefined) continue;
    const lost = linesUnder(surface, content, relay);
    const operations = rewritten(content, own, shows.get(key) ?? new Map<number, Show>(), lost);
    const hasPut = [...own.values()].some(({ puts }) => puts.length > 0);
    const [some] = own.values();
    edited.set(key, { operations, resources: hasPut && some !== undefined ? some.show.resources : null });
  }
  return edited;
}

function changesOf(glyphs: readonly Glyph[], { gone, moved, puts }: Relay): Map<string, Map<number, Change>> {
  const touched = new Map<Show, Map<number, Glyph>>();
  for (const glyph of glyphs) {
    if (glyph.from === null || !(gone.has(glyph) || moved.has(glyph))) continue;
    const own = touched.get(glyph.from.show) ?? new Map<number, Glyph>();
    own.set(glyph.from.index, glyph);
    touched.set(glyph.from.show, own);
  }
  const putsByShow = Map.groupBy(puts, ({ glyph }) => glyph.from?.show);
  const changes = new Map<string, Map<number, Change>>();
  for (const [show, own] of touched) {
    const matrix = times(show.matrix, show.state.ctm);
    const unit = Math.hypot(matrix[0], matrix[1]);
    const stay = show.glyphs.flatMap((shown, index) => {
      const glyph = own.get(index);
      if (glyph === undefined) return [{ index, at: shown.at }];
      if (gone.has(glyph)) return [];
      const by = ((moved.get(glyph) ?? along(glyph)) - along(glyph)) / (unit === 0 ? 1 : unit);
      return [{ index, at: shown.at + by * (shown.width < 0 ? -1 : 1) }];
    });
    const inContent = changes.get(show.content.key) ?? new Map<number, Change>();
    // a form that is shown several times is changed as it was met first, and has lost all that went anywhere
    const before = inContent.get(show.operation);
    const kept =
      before === undefined ? stay : before.stay.filter(({ index }) => stay.some((one) => one.index === index));
    inContent.set(show.operation, { show, stay: kept, puts: before?.puts ?? putsByShow.get(show) ?? [] });
    changes.set(show.content.key, inContent);
  }
  return changes;
}

/** Operators of drawings that lie within a stretch that was set anew. */
function linesUnder(surface: Surface, content: Content, { stretches }: Relay): ReadonlySet<number> {
  const lost = new Set<number>();
  for (const { content: own, box, from, to, isClip } of surface.drawn) {
    if (own.key !== content.key || isClip) continue;
    const [left, bottom, right, top] = box;
    const isUnder = stretches.some(({ before: [l, b, r, t] }) => {
      const near = t - b;
      return left > l - near && right < r + near && bottom > b - 3 && top < t + 3;
    });
    if (isUnder) for (let i = from; i <= to; i += 1) lost.add(i);
  }
  return lost;
}

const PLACING = new Set(['Td', 'TD', 'T*', 'Tm']);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

function rewritten(
  { operations }: Content,
  changes: ReadonlyMap<number, Change>,
  shows: ReadonlyMap<number, Show>,
  lost: ReadonlySet<number>,
): Operation[] {
  const made: Operation[] = [];
  let isTouched = false;
  for (const [i, operation] of operations.entries()) {
    const { operator } = operation;
    if (operator === 'BT') isTouched = isTouchedFrom(operations, i, changes);
    if (lost.has(i)) continue;
    if (SHOWING.has(operator) && (isTouched || changes.has(i))) {
      const change = changes.get(i);
      const show = change?.show ?? shows.get(i);
      if (show !== undefined) made.push(...shown(show, change));
    } else if (isTouched && PLACING.has(operator)) {
      const [, down] = operation.operands;
      if (operator === 'TD' && typeof down === 'number') made.push({ operator: 'TL', operands: [-down] });
    } else made.push(operation);
  }
  return made;
}

function isTouchedFrom(operations: readonly Operation[], from: number, changes: ReadonlyMap<number, Change>): boolean {
  for (let i = from; i < operations.length && operations[i]?.operator !== 'ET'; i += 1) if (changes.has(i)) return true;
  return false;
}

/** A string placed by itself, with the glyphs of it that stay, and placeholders where they belong. */
function shown(show: Show, change: Change | undefined): Operation[] {
  const { state, glyphs } = show;
  const stay = change?.stay ?? glyphs.map(({ at }, index) => ({ index, at }));
  const made: Operation[] = [
    { operator: 'Tc', operands: [state.characterSpace] },
    { operator: 'Tw', operands: [state.wordSpace] },
  ];
  let from = 0;
  for (const put of change?.puts ?? []) {
    const index = put.glyph.from?.index ?? 0;
    made.push(
      ...stretch(
        show,
        stay.filter((one) => one.index >= from && one.index < index),
      ),
      ...placeholder(put, show),
    );
    from = index;
  }
  return [
    ...made,
    ...stretch(
      show,
      stay.filter(({ index }) => index >= from),
    ),
  ];
}

function stretch({ state, glyphs, matrix }: Show, stay: Change['stay']): Operation[] {
  const [first] = stay;
  const unit = state.size * state.scale;
  if (first === undefined || unit === 0) return [];
  const items: Value[] = [];
  let bytes: number[] = [];
  let pen = first.at;
  const flush = (): void => {
    if (bytes.length > 0) items.push(new Text(Uint8Array.from(bytes)));
    bytes = [];
  };
  for (const { index, at } of stay) {
    const glyph = glyphs[index];
    if (glyph === undefined) continue;
    const back = ((pen - at) / unit) * 1000;
    if (Math.abs(back) > 0.01) {
      flush();
      items.push(Math.round(back * 1000) / 1000);
    }
    bytes.push(...bytesOfCode(glyph.code, state.font));
    pen = at + glyph.width + spaceAfter(glyph.code, state);
  }
  flush();
  return [
    { operator: 'Tm', operands: [...times(shift(first.at, 0), matrix)] },
    { operator: 'TJ', operands: [items] },
  ];
}

/**
 * In the colour of what stood there, of one width for one text, and not seen where that was not. A font that a graphics
 * state has set could not be set again: there is no placeholder then.
 */
function placeholder(put: Put, { state }: Show): Operation[] {
  if (state.fontName === null) return [];
  const { ux, uy } = put.glyph;
  const on: Matrix = [ux, uy, -uy, ux, put.x, put.y];
  const signs = put.text.replaceAll(/[^ -~]/gu, '?');
  return [
    { operator: 'Tf', operands: [new Name(PUT_FONT), put.size] },
    { operator: 'Tc', operands: [0] },
    { operator: 'Tw', operands: [0] },
    { operator: 'Tz', operands: [100] },
    { operator: 'Ts', operands: [0] },
    { operator: 'Tm', operands: [...times(on, inverse(state.ctm) ?? IDENTITY)] },
    { operator: 'Tj', operands: [new Text(bytesOf(signs))] },
    { operator: 'Tf', operands: [state.fontName, state.size] },
    { operator: 'Tc', operands: [state.characterSpace] },
    { operator: 'Tw', operands: [state.wordSpace] },
    { operator: 'Tz', operands: [state.scale * 100] },
    { operator: 'Ts', operands: [state.rise] },
  ];
}

/** Resources with the font of placeholders beside the fonts that they have. */
export function withPutFont(resources: Dict, fonts: Dict): Dict {
  return resources.with({ Font: fonts.with({ [PUT_FONT]: FONT }) });
}

/** One of the fonts that every viewer has (ISO 32000-1, 9.6.2.2). */
const FONT = new Dict([
  ['Type', new Name('Font')],
  ['Subtype', new Name('Type1')],
  ['BaseFont', new Name('Helvetica')],
  ['Encoding', new Name('WinAnsiEncoding')],
]);

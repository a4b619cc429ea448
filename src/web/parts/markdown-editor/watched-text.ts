import type { ChangeSet, Text } from '@codemirror/state';
import { normalise } from '../../../redact/normalise.ts';
import { numbering } from '../../../redact/numbering.ts';
import { ownPlaceholders } from '../../../redact/own-spans.ts';
import { redact } from '../../../redact/redact.ts';
import type { Found } from './messages.ts';

/** A text that is being written, and the credentials in it. It is read again where it changed, not as a whole. */
export interface WatchedText {
  readonly text: Text;
  change(changes: ChangeSet): void;
  /** Reads what stands around the changes since the last time: soon after a key was pressed. */
  look(): void;
  /** Reads all of it: what repeats a value far away, or is told only by what stands far above, is seen now. */
  settle(): void;
  /** What was seen so far, in the order of the text, each with the placeholder that it will have if nothing else is known. */
  found(): readonly Found[];
}

/** @param text as it is now; nothing of it has been read yet */
export function watchText(text: Text): WatchedText {
  const state: State = { text, spans: [], own: [], unread: null };
  return {
    get text() {
      return state.text;
    },
    change: (changes) => change(state, changes),
    look: () => look(state),
    settle: () => settle(state),
    found: () => found(state),
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Span extends Range {
  readonly kind: string;
  /** Normalised; it stays in memory, here. */
  readonly value: string;
}

interface State {
  text: Text;
  spans: readonly Span[];
  /** Placeholders of ours that were in the text when all of it was read: their numbers are taken. */
  own: readonly string[];
  /** What changed and was not looked at. */
  unread: Range | null;
}

/** Signs around a change that are read with it: a table's head or a key's first line may stand so far above. */
const AROUND = 4_000;

/** More than this is left to the next reading of the whole. */
const MOST = 64_000;

function change(state: State, changes: ChangeSet): void {
  const { unread } = state;
  let from = unread === null ? Number.POSITIVE_INFINITY : changes.mapPos(unread.from, -1);
  let to = unread === null ? 0 : changes.mapPos(unread.to, 1);
  changes.iterChangedRanges((_fromBefore, _toBefore, fromNow, toNow) => {
    from = Math.min(from, fromNow);
    to = Math.max(to, toNow);
  });
  state.text = changes.apply(state.text);
  state.unread = from <= to ? { from, to } : unread;
  state.spans = state.spans.flatMap((span) => {
    const moved = { ...span, from: changes.mapPos(span.from, 1), to: changes.mapPos(span.to, -1) };
    return moved.from < moved.to ? [moved] : [];
  });
}

function look(state: State): void {
  const { text, unread } = state;
  if (unread === null || unread.to - unread.from > MOST) return;
  const from = text.lineAt(Math.max(0, unread.from - AROUND)).from;
  const to = text.lineAt(Math.min(text.length, unread.to + AROUND)).to;
  const seen = spansOf(text.sliceString(from, to), from);
  const elsewhere = state.spans.filter((span) => span.to <= from || span.from >= to);
  state.spans = [...elsewhere, ...seen].sort((a, b) => a.from - b.from);
  state.unread = null;
}

function settle(state: State): void {
  const whole = state.text.toString();
  state.spans = spansOf(whole, 0);
  state.own = [...new Set(ownPlaceholders(whole).map(({ start, end }) => whole.slice(start, end)))];
  state.unread = null;
}

function spansOf(text: string, base: number): Span[] {
  const { findings } = redact(text, { numbering: numbering(), fingerprint: (value) => value });
  return findings.map(({ start, end, kind, fingerprint }) => ({
    from: base + start,
    to: base + end,
    kind,
    value: normalise(fingerprint),
  }));
}

function found({ spans, own }: State): readonly Found[] {
  // no value begins with a sign that no text holds
  const numbers = numbering(own.map((placeholder, index) => ({ fingerprint: `\u0000${index}`, placeholder })));
  return spans.map(({ from, to, kind, value }) => ({ from, to, placeholder: numbers.placeholderFor(value, kind) }));
}

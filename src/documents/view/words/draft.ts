import type { BlockName, ElementName, InlineName } from './elements.ts';

/** A document as it is put together: a well-formed run of elements, texts and pictures. */
export interface Draft {
  /** Everything that `inside` adds stands in the element. */
  within(name: BlockName | InlineName, inside: () => void, span?: Span): void;
  /** For what cannot be written as one call; each needs its `close`. */
  open(name: BlockName | InlineName, span?: Span): void;
  close(): void;
  text(text: string): void;
  /** A line ends, or a rule is drawn. */
  put(name: 'br' | 'hr'): void;
  /** `type` is what the bytes are by their first ones; `words` describe it, and stand below it. */
  picture(type: PictureType, bytes: Uint8Array, words: string): void;
  /** A paragraph of our own words about what is not shown. */
  say(sentence: string): void;
  /** Nothing that is added any more would be shown. */
  readonly isFull: boolean;
  readonly items: readonly Item[];
}

export type PictureType = 'png' | 'jpeg';

/** Of a cell: how many columns and rows it takes; of a list: its first number. */
export interface Span {
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly start?: number;
}

export type Item =
  | { readonly kind: 'open'; readonly name: ElementName; readonly span: Span }
  | { readonly kind: 'close'; readonly name: ElementName }
  | { readonly kind: 'put'; readonly name: 'br' | 'hr' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly type: PictureType; readonly bytes: Uint8Array };

/** @param most signs of text and elements, after which nothing more is kept */
export function draft(most: number): Draft {
  const items: Item[] = [];
  /** The elements that are open; null for one that came when the draft was full. */
  const open: (ElementName | null)[] = [];
  let left = most;
  const own: Draft = {
    within(name, inside, span) {
      own.open(name, span);
      inside();
      own.close();
    },
    open(name, span = {}) {
      if (left > 0) items.push({ kind: 'open', name, span });
      open.push(left > 0 ? name : null);
      left -= COST_OF_ELEMENT;
    },
    close() {
      const name = open.pop();
      if (name === undefined) throw new Error('An element was closed that was not opened.');
      if (name !== null) items.push({ kind: 'close', name });
    },
    text(text) {
      if (left <= 0 || text === '') return;
      // one sign more, so that whoever writes it sees that there is more
      items.push({ kind: 'text', text: text.slice(0, left + 1) });
      left -= text.length;
    },
    put(name) {
      if (left > 0) items.push({ kind: 'put', name });
      left -= COST_OF_ELEMENT;
    },
    picture(type, bytes, words) {
      if (left > 0) items.push({ kind: 'picture', type, bytes });
      left -= COST_OF_ELEMENT;
      if (words.trim() !== '') own.within('small', () => own.text(words));
    },
    say(sentence) {
      own.within('p', () => own.within('em', () => own.text(sentence)));
    },
    get isFull() {
      return left <= 0;
    },
    items,
  };
  return own;
}

/** Both tags of a short name. */
const COST_OF_ELEMENT = 10;

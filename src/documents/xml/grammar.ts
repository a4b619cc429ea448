import type { Attribute, Name } from './read-xml.ts';
import type { Slot } from './slots.ts';

/** What an element is for the text that it holds. */
export type Role =
  /** Joins the text around it: a run. */
  | { readonly kind: 'inline' }
  /** Ends a line: a paragraph, a row. `place` counts them, `cell` lies within a line. */
  | { readonly kind: 'line'; readonly unit: string }
  /** A cell, or so many alike: a tab stands behind each, and lines within one do not end the row's. */
  | { readonly kind: 'cell'; readonly times?: number }
  /** Holds lines: they are told of as lying in it, and counted anew. */
  | { readonly kind: 'group'; readonly unit: string }
  /** Text of its own that does not belong between what stands around it: a text box. One passage for each. */
  | { readonly kind: 'apart'; readonly unit: string }
  /** As `apart`, but all of a unit make one passage and join: a field's code that is split over runs. */
  | { readonly kind: 'beside'; readonly unit: string }
  /** Ends a line of what stands beside. */
  | { readonly kind: 'ends'; readonly unit: string }
  /** As `apart`, and what it holds once stood where something recalls it: text that was deleted. */
  | { readonly kind: 'kept'; readonly unit: string; readonly id: string }
  | { readonly kind: 'recalls'; readonly id: string }
  /** What stands between these two was inserted. */
  | { readonly kind: 'from'; readonly id: string }
  | { readonly kind: 'until'; readonly id: string }
  /** Stands for signs: a tab, a line break. */
  | { readonly kind: 'signs'; readonly signs: string }
  /** Is not in the copy, nor anything in it. */
  | { readonly kind: 'cut' };

/** What becomes of an attribute's value. */
export type AttributeRole =
  /** It is markup: a size, a colour. */
  | 'skip'
  /** A line `name=value` among the attributes. */
  | 'read'
  /** It names the text that follows: `value=`, in the line of its element. */
  | 'label'
  /** It is the text of its element. */
  | 'text'
  /** As `read`, but replaced as a whole: a target that is edited in part leads somewhere else. */
  | 'link'
  /** It is not in the copy. */
  | 'cut';

/** What the elements of one kind of XML mean. */
export interface Grammar {
  role(name: Name, attributes: readonly Attribute[]): Role;
  /** Elements whose white space is text. Other text is read too, unless it is white space alone. */
  holdsText(name: Name): boolean;
  attribute(element: Name, attribute: Attribute): AttributeRole;
  /** Elements at whose edges white space counts only with `xml:space` (ECMA-376-1, 17.3.3.31). */
  needsXmlSpace?(name: Name): boolean;
  /** What else changes in the source when text is edited; `open` are the elements around it, the innermost last. */
  also?(open: readonly OpenElement[], source: string): Slot['also'];
  /** Other ways to read the part, where some of its elements are not there: before changes that are tracked, after them. */
  readonly views?: readonly View[];
}

export interface View {
  /** Behind the name of the part: `as it was`. */
  readonly place: string;
  leavesOut?(name: Name): boolean;
  /** Whether text that was deleted is read where it stood, and text that was inserted is not. */
  readonly recalls?: boolean;
  readonly leavesInserted?: boolean;
}

/** An element whose start tag ends at `end`. */
export interface OpenElement {
  readonly name: Name;
  readonly attributes: readonly Attribute[];
  readonly end: number;
}

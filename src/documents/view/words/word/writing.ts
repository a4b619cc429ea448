import type { Package } from '../../../office/package.ts';
import type { Canvas } from '../canvas.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** A part of a Word file that is being drawn. */
export interface Writing {
  readonly canvas: Canvas;
  readonly pack: Package;
  /** The name of the part: its pictures are told of by its own relationships. */
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly told: Told;
}

/** Ids of notes and comments in the order in which the text calls for them. */
export interface Told {
  readonly footnote: string[];
  readonly endnote: string[];
  readonly comment: string[];
}

import type { Part } from '../../../zip/unzip.ts';
import type { Canvas } from '../canvas.ts';
import type { XmlNode } from '../xml-tree.ts';
import type { LooksOf } from './looks.ts';

/** An OpenDocument file that is being drawn. */
export interface Writing {
  readonly canvas: Canvas;
  part(name: string): Part | undefined;
  /** Whether its tables are sheets. */
  readonly isWorkbook: boolean;
  readonly looks: LooksOf;
  /** Whether a list of a style counts its items; `level` is from 0 on. */
  isNumbered(style: string, level: number): boolean;
  /** Notes and comments in the order in which they were met. */
  readonly notes: XmlNode[];
  readonly comments: XmlNode[];
}

import { dice as diceOf } from '../../corpora/dice.ts';
import { IN_A_LINE, type Kind, secret } from './secrets.ts';

/** Where in a document something stands. */
export const LOCATIONS = [
  'body',
  'heading',
  'table',
  'header',
  'footer',
  'footnote',
  'endnote',
  'comment',
  'tracked insertion',
  'tracked deletion',
  'field',
  'link target',
  'alternative text',
  'text box',
  'hidden text',
  'property',
  'custom property',
  'custom XML',
  'hidden sheet',
  'hidden row',
  'cell',
  'formula',
  'name of a range',
  'rule for input',
  'sheet header',
  'chart cache',
  'diagram',
  'embedded document',
  'slide',
  'hidden slide',
  'notes',
  'master slide',
  'annotation',
  'form value',
  'outline',
  'XMP',
  'attachment',
  'picture',
  'picture metadata',
  'markup',
  'file name',
  'mail header',
] as const;
export type Location = (typeof LOCATIONS)[number];

/** How a value is cut up where it stands. */
export type Split = 'whole' | 'runs' | 'cells' | 'lines' | 'pages';

/** A value that was put into a document. */
export interface Plant {
  readonly location: Location;
  readonly split: Split;
  readonly kind: Kind;
  /** What has to be gone. */
  readonly values: readonly string[];
}

/** What a writer of documents puts somewhere: the pieces are the value, cut where runs, cells or lines end. */
export interface Planted {
  readonly label: string;
  readonly pieces: readonly string[];
}

/** Hands out values for a document and remembers each. */
export interface Planter {
  readonly plants: readonly Plant[];
  /** A value in some pieces; of any kind that stands in one line where none is named. */
  plant(location: Location, split?: Split, kind?: Kind): Planted;
  /** The same in one piece, with its label. */
  text(location: Location, kind?: Kind): string;
}

/** What fits into a narrow column, as a cell or a chat breaks what has no blanks. */
const IN_A_COLUMN = /.{1,44}/gu;

export function planter(seed: number): Planter {
  const dice = diceOf(seed);
  const plants: Plant[] = [];
  const plant = (location: Location, split: Split = 'whole', kind: Kind = dice.pick(IN_A_LINE)): Planted => {
    const { label, text, values } = secret(kind, dice);
    plants.push({ location, split, kind, values });
    if (split === 'whole') return { label, pieces: [text] };
    if (text.includes('\n')) return { label, pieces: text.split('\n') };
    return { label, pieces: split === 'lines' ? (text.match(IN_A_COLUMN) ?? []) : cut(text, 2 + dice.below(3)) };
  };
  return {
    plants,
    plant,
    text(location, kind) {
      const { label, pieces } = plant(location, 'whole', kind);
      return label + pieces.join('');
    },
  };

  /** Cuts nowhere near the ends: half a label is no run. */
  function cut(text: string, into: number): string[] {
    const size = Math.floor(text.length / into);
    const at = Array.from({ length: into - 1 }, (_, i) => size * (i + 1) - dice.below(Math.max(1, size - 2)));
    return [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length));
  }
}

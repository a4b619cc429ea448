/** One thing that a framework asks for. */
export interface Control {
  readonly id: string;
  /** The framework's own name for it; for a subcategory of NIST the name of its category, since it has none of its own. */
  readonly title: string;
  /** What it asks for here, in our words. */
  readonly says: string;
  /** Other labels under which texts cite it: older numbering, or looser spelling. */
  readonly citedAs: readonly string[];
}

/** A framework in one version, with where it was read. */
export interface Framework<C extends Control = Control> {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** The publisher's own page. */
  readonly source: string;
  readonly controls: readonly C[];
}

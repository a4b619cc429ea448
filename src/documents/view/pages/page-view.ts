/** A page as a picture, and where on it stands what is marked. */
export interface PageView {
  readonly kind: 'page';
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

/** From the left upper corner, as shares of the page: 0 to 1. What is broken over lines has one for each. */
export interface Box {
  readonly id: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

import type { Row } from './row.ts';
import type { Stock } from './stock/stock.ts';
import type { Summary } from './summary.ts';

/** One form in which a scan is told: rows in the order of the files, then the end. */
export interface Output {
  row(row: Row): void;
  /** `stock` where a summary over all files is made. */
  end(summary: Summary, stock: Stock | null): void;
}

/** Where an output writes its text. */
export type Write = (text: string) => void;

/** How much of a stock a summary holds, so that memory does not grow with it; what is left out is counted. */
export const MOST = {
  /** Different values that are compared with those of other files. */
  values: 200_000,
  /** Different identities by name. */
  names: 100_000,
  /** Files that are named beside a value or an identity. */
  beside: 5,
  /** Lines of each list in JSON. */
  inJson: 10_000,
  /** Lines of each list in the table and the page. */
  shown: 20,
} as const;

/** How a surface answers: HTTP status, CLI exit code and MCP error follow from this word alone. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'limited'
  | 'unavailable';

export interface Entry {
  readonly kind: RefusalKind;
  /** What is wrong, as a person reads it. */
  readonly say: string;
  /** What to do next. */
  readonly next: string;
}

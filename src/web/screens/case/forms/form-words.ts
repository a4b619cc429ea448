/** What one form of the case page says. */
export interface FormWords {
  /** On the button that opens the form. */
  readonly open: string;
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly done: string;
  /** The key that opens it. */
  readonly key?: string;
}

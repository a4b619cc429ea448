/** What became of an attempt to save. */
export type SaveOutcome =
  /** `text` is the text as it is kept: with placeholders in place of credentials. */
  | { readonly is: 'saved'; readonly version: string; readonly text: string }
  /** Somebody else saved since `base`: the newest version and its text. Nothing was stored. */
  | { readonly is: 'conflict'; readonly version: string; readonly text: string }
  | { readonly is: 'refused'; readonly problem: Refusal };

export interface Refusal {
  readonly message: string;
  /** What to do next. */
  readonly next: string;
}

/** How what is on the page stands to what is kept. `base` is the version that the text was made from. */
export type Saving = { readonly base: string } & (
  | { readonly is: 'kept' }
  | { readonly is: 'unsaved' }
  /** On its way; `edited` where more was typed since it was sent. */
  | { readonly is: 'saving'; readonly edited: boolean }
  | { readonly is: 'refused'; readonly problem: Refusal }
  | { readonly is: 'conflict'; readonly mine: string; readonly theirs: Theirs }
);

export interface Theirs {
  readonly version: string;
  readonly text: string;
}

export type SavingStep =
  | { readonly is: 'edit' }
  | { readonly is: 'send' }
  /** What became of the text that was sent. */
  | { readonly is: 'answer'; readonly sent: string; readonly outcome: SaveOutcome }
  /** Their version becomes the one that mine is saved upon, or that mine is dropped for. */
  | { readonly is: 'take-base'; readonly version: string; readonly unsaved: boolean };

export function nextSaving(state: Saving, step: SavingStep): Saving {
  const { base } = state;
  switch (step.is) {
    case 'edit':
      if (state.is === 'saving') return state.edited ? state : { ...state, edited: true };
      return state.is === 'kept' ? { is: 'unsaved', base } : state;
    case 'send':
      return state.is === 'saving' ? state : { is: 'saving', base, edited: false };
    case 'answer': {
      const { outcome } = step;
      if (outcome.is === 'refused') return { is: 'refused', base, problem: outcome.problem };
      if (outcome.is === 'conflict')
        return { is: 'conflict', base, mine: step.sent, theirs: { version: outcome.version, text: outcome.text } };
      const edited = state.is === 'saving' && state.edited;
      return { is: edited ? 'unsaved' : 'kept', base: outcome.version };
    }
    case 'take-base':
      return { is: step.unsaved ? 'unsaved' : 'kept', base: step.version };
  }
}

/** Whether leaving the page would lose what was typed. */
export function isUnsaved({ is }: Saving): boolean {
  return is !== 'kept';
}

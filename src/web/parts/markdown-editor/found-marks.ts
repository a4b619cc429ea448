import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Found } from './messages.ts';

/** What the worker saw, in places of the text as it is now. */
export const setFound = StateEffect.define<readonly Found[]>();

/** Wavy lines below what will be replaced. They move with the text until the worker has looked again. */
export const foundMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    const told = effects.findLast((effect) => effect.is(setFound));
    return told === undefined
      ? marks.map(changes)
      : Decoration.set(told.value.map(({ from, to }) => MARK.range(from, to)));
  },
  provide: (field) => EditorView.decorations.from(field),
});

const MARK = Decoration.mark({ class: 'cm-found' });

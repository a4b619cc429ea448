import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { PLACEHOLDER } from '../pieces.ts';

/** Placeholders of ours in the lines that are on the screen are drawn as what they are, and are passed as one sign. */
export const chips = ViewPlugin.fromClass(
  class {
    chips: DecorationSet;

    constructor(view: EditorView) {
      this.chips = MATCHES.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.chips = MATCHES.updateDeco(update, this.chips);
    }
  },
  {
    decorations: ({ chips: drawn }) => drawn,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
  },
);

const MATCHES = new MatchDecorator({
  regexp: PLACEHOLDER,
  decoration: Decoration.mark({
    class: 'cm-placeholder-chip',
    attributes: { title: 'What stood here is not stored.' },
  }),
});

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { insertNewlineContinueMarkup, deleteMarkupBackward } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { chips } from './chips.ts';
import { foundMarks } from './found-marks.ts';
import { reportLanguage } from './language.ts';
import { inks, look } from './look.ts';

export interface ViewOptions {
  readonly text: string;
  readonly label: string;
  /** What the keyboard does, for whoever cannot see the page: read after the label. */
  readonly description: string;
  readonly readOnly: boolean;
  readonly onSave: () => void;
  readonly more: readonly Extension[];
}

/**
 * An editor inside an element, in a shadow tree: there its styles are style sheets made by script, which the desk's policy
 * (`style-src 'self'`) allows, where it would refuse them in the page itself.
 */
export function openView(host: HTMLElement, options: ViewOptions): EditorView {
  // a part that is drawn anew finds the tree of the last time
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const help = document.createElement('p');
  help.id = 'help';
  help.hidden = true;
  help.textContent = options.description;
  root.append(help);
  return new EditorView({ root, parent: root, state: stateFor(options) });
}

function stateFor({ text, label, readOnly, onSave, more }: ViewOptions): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      keymap.of([
        { key: 'Mod-s', preventDefault: true, run: () => done(onSave) },
        // Tab sets lists in; after Escape it goes on to what follows, until the editor is entered again
        { key: 'Escape', run: (view) => done(() => view.setTabFocusMode(true), false) },
        { key: 'Enter', run: insertNewlineContinueMarkup },
        { key: 'Backspace', run: deleteMarkupBackward },
        ...searchKeymap,
        ...historyKeymap,
        indentWithTab,
        ...defaultKeymap,
      ]),
      EditorView.domEventHandlers({ blur: (_event, view) => view.setTabFocusMode(false) }),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': 'help',
        translate: 'no',
        tabindex: '0',
      }),
      EditorState.readOnly.of(readOnly),
      history(),
      lineNumbers(),
      drawSelection(),
      EditorView.lineWrapping,
      highlightSelectionMatches({ maxMatches: 50 }),
      search({ top: true }),
      reportLanguage.extension,
      syntaxHighlighting(inks),
      look,
      chips,
      foundMarks,
      ...more,
    ],
  });
}

function done(work: () => void, isAll = true): boolean {
  work();
  return isAll;
}

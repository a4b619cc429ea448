import { Annotation, ChangeSet, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { safeChanges } from './safe-changes.ts';

/** Puts what the server stored in place of what was sent, around whatever was typed meanwhile. */
export interface SentText {
  readonly extension: Extension;
  /** The text as it is sent now. */
  send(view: EditorView): string;
  /** The stored text of what was sent last. */
  takeIn(view: EditorView, stored: string): void;
}

/** @param onEdit called for every change that a person made */
export function sentText(onEdit: () => void): SentText {
  let sent = '';
  /** What was typed since it was sent; null while nothing is on its way. */
  let since: ChangeSet | null = null;
  return {
    extension: EditorView.updateListener.of(({ docChanged, changes, transactions }) => {
      if (!docChanged || transactions.some((one) => one.annotation(ofStore) === true)) return;
      since = since?.compose(changes) ?? null;
      onEdit();
    }),
    send(view) {
      sent = view.state.doc.toString();
      since = ChangeSet.empty(sent.length);
      return sent;
    },
    takeIn(view, stored) {
      if (since === null) return;
      replace(view, ChangeSet.of([...safeChanges(sent, stored)], sent.length).map(since));
      since = null;
    },
  };
}

/** Another text altogether, as when somebody goes on from another version: it can be undone by nobody. */
export function showText(view: EditorView, text: string): void {
  replace(view, ChangeSet.of([...safeChanges(view.state.doc.toString(), text)], view.state.doc.length));
}

/** A change that somebody asked for: like typing, it is unsaved and can be undone. */
export function editText(view: EditorView, text: string): void {
  view.dispatch({ changes: [...safeChanges(view.state.doc.toString(), text)], userEvent: 'input' });
}

function replace(view: EditorView, changes: ChangeSet): void {
  view.dispatch({ changes, annotations: [ofStore.of(true), Transaction.addToHistory.of(false)] });
}

const ofStore = Annotation.define<boolean>();

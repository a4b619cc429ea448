import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, type RefObject } from 'react';
import { openView } from './open-view.ts';
import type { Props } from './props.ts';
import { readingAlong, type Listener } from './reading-along.ts';
import { sentText, type SentText } from './sent-text.ts';
import type { Draft } from './unsaved.ts';
import { WORDS } from './words.ts';

/** The editor on the page, from when its place is there until it goes. */
export interface OpenView {
  readonly view: EditorView;
  readonly sent: SentText;
}

interface Hooks extends Listener {
  /** A text that was left unsaved; null where there is none. */
  readonly onOpen: () => Draft | null;
  readonly onEdit: () => void;
  readonly onSave: () => void;
  /** The view goes: what it holds is gone after this. */
  readonly onClose: (text: string) => void;
}

/** Opens the editor once. What is done at its events may be another function each time the page is drawn. */
export function useView(
  props: Props,
  hooks: Hooks,
): { readonly host: RefObject<HTMLDivElement | null>; readonly open: RefObject<OpenView | null> } {
  const host = useRef<HTMLDivElement>(null);
  const open = useRef<OpenView | null>(null);
  const latest = useRef({ props, hooks });
  useEffect(() => {
    latest.current = { props, hooks };
  });
  useEffect(() => {
    if (host.current === null) return undefined;
    const { props: first, hooks: at } = latest.current;
    const now = (): Hooks => latest.current.hooks;
    const sent = sentText(() => now().onEdit());
    const along = readingAlong(first.sections, {
      onFound: (found) => now().onFound(found),
      onLeft: (left) => now().onLeft(left),
      onGone: () => now().onGone(),
    });
    const view = openView(host.current, {
      text: at.onOpen()?.text ?? first.text,
      label: first.label,
      description: WORDS.keys,
      readOnly: first.readOnly === true,
      onSave: () => now().onSave(),
      more: [sent.extension, along],
    });
    open.current = { view, sent };
    return () => {
      open.current = null;
      now().onClose(view.state.doc.toString());
      view.destroy();
    };
  }, []);
  return { host, open };
}

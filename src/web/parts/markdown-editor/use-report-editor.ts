import { Text } from '@codemirror/state';
import { useEffect, useReducer, useState, type RefObject } from 'react';
import { Problem } from '../../problem.ts';
import { announce } from '../announce.tsx';
import type { ListedFound } from './found-list.tsx';
import { jumpTo, jumpToSection } from './jump.ts';
import type { Found } from './messages.ts';
import type { Props, Tool } from './props.ts';
import { isUnsaved, nextSaving, type Saving, type SavingStep, type Theirs } from './saving.ts';
import type { SectionLeft } from './sections.ts';
import { editText, showText } from './sent-text.ts';
import { tried } from './tried.ts';
import { keepDraft, setUnsaved, takeDraft } from './unsaved.ts';
import { useView } from './use-view.ts';
import { WORDS } from './words.ts';

export interface ReportEditor {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly saving: Saving;
  /** Credentials that will be replaced; null while nothing is known yet, `gone` where the worker cannot be had. */
  readonly found: readonly ListedFound[] | 'gone' | null;
  readonly left: readonly SectionLeft[] | null;
  /** What was given up for somebody else's text, until it is no longer needed. */
  readonly mineBefore: string | null;
  text(): string;
  /** Says whether what is on the page is kept now. */
  save(): Promise<boolean>;
  /** Saves this text upon the version that somebody else saved. */
  keepMine(theirs: Theirs): Promise<void>;
  takeTheirs(theirs: Theirs): void;
  dropMineBefore(): void;
  use(tool: Tool): Promise<void>;
  jump(at: number): void;
  jumpToSection(section: SectionLeft): void;
}

/** What the page knows about a text while it is written. A key press changes nothing of it as a rule, and draws nothing anew. */
export function useReportEditor(props: Props): ReportEditor {
  const [saving, step] = useReducer(nextSaving, { is: 'kept', base: props.version });
  const [found, setFound] = useState<ReportEditor['found']>(null);
  const [left, setLeft] = useState<readonly SectionLeft[] | null>(null);
  const [mineBefore, setMineBefore] = useState<string | null>(null);

  const { host, open } = useView(props, {
    onOpen() {
      const draft = takeDraft(props.draft);
      if (draft !== null) step({ is: 'take-base', version: draft.base, unsaved: true });
      return draft;
    },
    onEdit: () => stepIfNews(saving, step),
    onSave: () => void saveUpon(saving.base),
    onClose(text) {
      setUnsaved(props.draft, false);
      if (isUnsaved(saving)) keepDraft(props.draft, { text, base: saving.base });
    },
    onFound(told) {
      const now = listed(told, open.current?.view.state.doc ?? Text.empty);
      setFound((before) => (isSame(before, now) ? before : now));
    },
    onLeft: setLeft,
    onGone: () => setFound('gone'),
  });
  const text = () => open.current?.view.state.doc.toString() ?? '';
  const unsaved = isUnsaved(saving);
  useEffect(() => setUnsaved(props.draft, unsaved), [props.draft, unsaved]);

  const saveUpon = async (base: string): Promise<boolean> => {
    if (open.current === null || saving.is === 'saving' || props.readOnly === true) return false;
    const { view, sent } = open.current;
    step({ is: 'send' });
    const sending = sent.send(view);
    const outcome = await tried(() => props.onSave(sending, base));
    if (outcome.is === 'saved') {
      sent.takeIn(view, outcome.text);
      announce(WORDS.saved);
    }
    step({ is: 'answer', sent: sending, outcome });
    return outcome.is === 'saved';
  };

  return {
    host,
    saving,
    found,
    left,
    mineBefore,
    text,
    save: async () => await saveUpon(saving.base),
    async keepMine({ version }) {
      step({ is: 'take-base', version, unsaved: true });
      await saveUpon(version);
    },
    takeTheirs({ version, text: theirs }) {
      if (open.current === null) return;
      setMineBefore(text());
      showText(open.current.view, theirs);
      step({ is: 'take-base', version, unsaved: false });
    },
    dropMineBefore: () => setMineBefore(null),
    async use(tool) {
      const change = await prepared(tool);
      // what was typed while it was fetched is in the text by now
      if (open.current !== null && change !== null) editText(open.current.view, change(text()));
    },
    jump: (at) => open.current !== null && jumpTo(open.current.view, at),
    jumpToSection: (section) => open.current !== null && jumpToSection(open.current.view, section, props.sections),
  };
}

async function prepared(tool: Tool): Promise<((text: string) => string) | null> {
  try {
    return await tool.prepare();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    announce(`${error.message} ${error.next}`);
    return null;
  }
}

/** Most key presses change nothing about what is saved. */
function stepIfNews(saving: Saving, step: (step: SavingStep) => void): void {
  const edit = { is: 'edit' } as const;
  if (nextSaving(saving, edit) !== saving) step(edit);
}

function listed(found: readonly Found[], text: Text): readonly ListedFound[] {
  return found.map(({ from, placeholder }) => ({ from, placeholder, line: text.lineAt(from).number }));
}

function isSame(before: ReportEditor['found'], now: readonly ListedFound[]): boolean {
  if (before === null || before === 'gone' || before.length !== now.length) return false;
  return now.every(
    ({ from, line, placeholder }, i) =>
      from === before[i]?.from && line === before[i].line && placeholder === before[i].placeholder,
  );
}

import { ChangeSet, Text } from '@codemirror/state';
import type { Ask, Told } from './messages.ts';
import { sectionsLeft, type TemplateSection } from './sections.ts';
import { type WatchedText, watchText } from './watched-text.ts';

/** Reads along while somebody writes, away from the page: the text goes nowhere else. */
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.is === 'open') return open(data.text, data.sections);
  watched.change(ChangeSet.fromJSON(data.changes));
  number = data.number;
  soon ??= setTimeout(look, SOON);
  clearTimeout(later);
  later = setTimeout(settle, LATER);
});

/** Milliseconds after a key was pressed until its surroundings are read. */
const SOON = 120;
/** Milliseconds without a change until all of it is. */
const LATER = 900;

let watched: WatchedText = watchText(Text.empty);
let sections: readonly TemplateSection[] = [];
let number = 0;
let soon: ReturnType<typeof setTimeout> | undefined;
let later: ReturnType<typeof setTimeout> | undefined;

function open(text: string, template: readonly TemplateSection[]): void {
  watched = watchText(Text.of(text.split('\n')));
  sections = template;
  number = 0;
  settle();
}

function look(): void {
  soon = undefined;
  watched.look();
  tell({ is: 'found', number, found: watched.found() });
}

function settle(): void {
  watched.settle();
  tell({ is: 'found', number, found: watched.found() });
  tell({ is: 'left', left: sectionsLeft(watched.text.iterLines(), sections) });
}

function tell(told: Told): void {
  postMessage(told);
}

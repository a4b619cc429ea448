import { EditorView } from '@codemirror/view';
import { headingIn, squeezed, type SectionLeft, type TemplateSection } from './sections.ts';

/** Puts the cursor at a place, where it can be seen, and the keyboard into the editor. */
export function jumpTo(view: EditorView, at: number): void {
  const place = Math.min(at, view.state.doc.length);
  view.dispatch({ selection: { anchor: place }, effects: EditorView.scrollIntoView(place, { y: 'center' }) });
  view.focus();
}

/** Goes to a section's first line. Where it is missing, to the place where the template has it. */
export function jumpToSection(view: EditorView, left: SectionLeft, template: readonly TemplateSection[]): void {
  const places = placesOf(view);
  const own = places.get(squeezed(left.heading));
  if (own !== undefined) return jumpTo(view, Math.min(own.end + 1, view.state.doc.length));
  const index = template.findIndex(({ heading }) => heading === left.heading);
  const next = template.slice(index + 1).flatMap(({ heading }) => places.get(squeezed(heading)) ?? [])[0];
  jumpTo(view, next?.start ?? view.state.doc.length);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf({ state: { doc } }: EditorView): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let start = 0;
  for (const line of doc.iterLines()) {
    const heading = headingIn(line);
    if (heading !== null && !places.has(heading)) places.set(heading, { start, end: start + line.length });
    start += line.length + 1;
  }
  return places;
}

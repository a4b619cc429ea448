import '../theme/index.css';
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../parts/announce.tsx';
import type { SaveOutcome } from '../parts/markdown-editor/saving.ts';
import type { TemplateSection } from '../parts/markdown-editor/sections.ts';
import { PartOfDesk } from '../parts/part-of-desk.tsx';
import { Problem } from '../problem.ts';

/**
 * The editor of reports alone on a page, for its tests and its bench: never part of the desk. Whoever drives the browser
 * opens it with a text and says what becomes of each attempt to save.
 */
const MarkdownEditor = lazy(() => import('../parts/markdown-editor/markdown-editor.tsx'));

interface Opened {
  /** `nothing` takes the editor away, as when another screen is opened. */
  readonly show: 'editor' | 'textarea' | 'nothing';
  readonly text: string;
  readonly sections?: readonly TemplateSection[];
}

type Answer = SaveOutcome | { readonly is: 'unreachable' };

const place = document.getElementById('stage');
if (place === null) throw new Error('editor.html has no #stage');
const root = createRoot(place);

const stage = {
  /** What was sent to be saved, in order. */
  sent: [] as { readonly text: string; readonly base: string }[],
  /** Of the next attempts, in order; afterwards nothing is answered. */
  answers: [] as Answer[],
  /** Answers wait until they are let go. */
  hold: false,
  letGo: (): void => {},
  open({ show, text, sections = [] }: Opened): void {
    root.render(
      <main>
        <h1>A report</h1>
        {show === 'editor' && (
          <PartOfDesk>
            <MarkdownEditor
              label="Text of the report"
              draft="a"
              text={text}
              version="1"
              sections={sections}
              onSave={save}
              preview={async () => <p>As the customer sees it</p>}
              tools={[{ name: 'Shout', prepare: async () => (now) => now.toUpperCase() }]}
            />
          </PartOfDesk>
        )}
        {show === 'textarea' && <textarea aria-label="Text of the report" rows={24} defaultValue={text} />}
        <Announcer />
      </main>,
    );
  },
};

async function save(text: string, base: string): Promise<SaveOutcome> {
  stage.sent.push({ text, base });
  const answer = stage.answers.shift();
  if (stage.hold) await new Promise<void>((resolve) => (stage.letGo = resolve));
  stage.hold = false;
  if (answer === undefined) return await new Promise<never>(() => {});
  if (answer.is === 'unreachable') throw Problem.unreachable();
  return answer;
}

Object.assign(globalThis, { stage });

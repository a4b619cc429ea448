import { useId } from 'react';
import { Button } from '../button.tsx';
import { Refusal } from '../refusal.tsx';
import { Conflict } from './conflict.tsx';
import { FoundList } from './found-list.tsx';
import { LeftList } from './left-list.tsx';
import './markdown-editor.css';
import { MineBefore } from './mine-before.tsx';
import { Preview } from './preview.tsx';
import type { Props } from './props.ts';
import { isUnsaved } from './saving.ts';
import { useReportEditor } from './use-report-editor.ts';
import { WORDS } from './words.ts';

/**
 * Where a report is written. What is a credential in it is marked while it is typed, by a worker that reads along; nothing
 * is sent before somebody saves. Unsaved text stays in memory, whatever becomes of the network or the session.
 */
export default function MarkdownEditor(props: Props) {
  const {
    host,
    saving,
    found,
    left,
    mineBefore,
    save,
    keepMine,
    takeTheirs,
    dropMineBefore,
    jump,
    jumpToSection,
    use,
  } = useReportEditor(props);
  const state = useId();
  const refused = saving.is === 'refused' ? saving.problem : null;
  return (
    <section className="report-editor" aria-label={props.label}>
      {props.readOnly !== true && (
        <div className="report-editor-bar">
          <Button
            tone={saving.is === 'kept' ? 'plain' : 'next'}
            busy={saving.is === 'saving'}
            aria-describedby={state}
            onClick={() => void save()}
          >
            {refused === null ? WORDS.save : WORDS.saveAgain}
          </Button>
          {props.tools?.map((tool) => (
            <Button key={tool.name} onClick={() => void use(tool)}>
              {tool.name}
            </Button>
          ))}
          <span id={state} className="small soft" role="status">
            {WORDS.states[saving.is]}
          </span>
        </div>
      )}
      <Refusal problem={refused} besides={refused === null ? [] : [WORDS.keptHere]} />
      {saving.is === 'conflict' && (
        <Conflict
          mine={saving.mine}
          theirs={saving.theirs.text}
          onKeepMine={() => void keepMine(saving.theirs)}
          onTakeTheirs={() => takeTheirs(saving.theirs)}
        />
      )}
      <div ref={host} className="report-editor-host" />
      <div className="report-editor-below">
        <FoundList found={found} onJump={jump} />
        {props.sections.length > 0 && <LeftList left={left} onJump={jumpToSection} />}
      </div>
      {mineBefore !== null && <MineBefore text={mineBefore} onDrop={dropMineBefore} />}
      {props.preview !== undefined && <Preview unsaved={isUnsaved(saving)} save={save} draw={props.preview} />}
    </section>
  );
}

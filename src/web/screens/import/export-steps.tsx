import type { Source } from '../../../inventory/sources.ts';
import { Button } from '../../parts/button.tsx';
import { copyText } from '../../parts/copy.ts';
import { WORDS } from './words.ts';

/** How somebody gets the export, command by command. */
export function ExportSteps({ source }: { source: Source }) {
  return (
    <section className="note export-steps" aria-label={WORDS.export}>
      <h2 className="note-title">{WORDS.export}</h2>
      <ol>
        {source.export.map(({ says, command }) => (
          <li key={says}>
            <p>{says}</p>
            {command !== null && (
              <div className="one-time">
                <code>{command}</code>
                <Button onClick={() => void copyText(command, WORDS.copied, WORDS.notCopied)}>
                  {WORDS.copy}
                  <span className="unseen">: {command}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

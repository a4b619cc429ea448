import type { CaseView } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { WORDS } from './words.ts';

/** The mailbox between the reporter and the desk, oldest first. */
export function Conversation({ messages }: Pick<CaseView['submissions'][number], 'messages'>) {
  if (messages.length === 0) return null;
  return (
    <ol className="talk">
      {messages.map(({ from, body, at, files }) => (
        <li key={`${at} ${from}`} className={`talk-${from}`}>
          <p className="label">
            {WORDS.reports[from]}, <Moment at={at} />
          </p>
          <p>
            <SafeWords text={body} />
          </p>
          {files.length > 0 && (
            <p className="small soft">
              {WORDS.reports.files} {files.join(', ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

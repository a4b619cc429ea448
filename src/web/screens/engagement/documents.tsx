import { Section } from '../../parts/section.tsx';
import { useEngagement } from './context.ts';
import { NewReport } from './documents/new-report.tsx';
import { DocumentRow } from './documents/row.tsx';
import { Upload } from './documents/upload.tsx';
import { isToDo, nextOf } from './documents/next-of.ts';
import { Opener } from './verb-dialog.tsx';
import { WORDS } from './documents/words.ts';

/** What was written for the customer: each document with what keeps it from leaving, and the one thing to do next. */
export function Documents() {
  const { view, may } = useEngagement();
  const { documents } = view;
  const first = documents.find((one) => isToDo(nextOf(one, view)))?.document;
  if (view.stage === 'disposed') return null;
  return (
    <Section
      title={WORDS.title}
      lead={documents.length === 0 ? WORDS.empty : WORDS.lead}
      verbs={
        may('add-version') && (
          <Opener label={WORDS.report.open} tone="plain">
            {(leave) => <NewReport leave={leave} />}
          </Opener>
        )
      }
    >
      {documents.length > 0 && (
        <ul className="rows">
          {documents.map((document) => (
            <DocumentRow key={document.document} document={document} isFirst={document.document === first} />
          ))}
        </ul>
      )}
      {may('add-version') && <Upload />}
    </Section>
  );
}

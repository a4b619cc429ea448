import { FirstOnes } from '../../../parts/first-ones.tsx';
import { Section } from '../../../parts/section.tsx';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { AddEntry } from './add-entry.tsx';
import { EntryRow } from './entry-row.tsx';
import { Handover } from './handover.tsx';
import { Suggested } from './suggested.tsx';
import { WORDS } from './words.ts';

/** Every identity of the engagement with its places and its exit, and what the documents name besides. */
export function Inventory() {
  const { view, may } = useEngagement();
  if (view.stage === 'disposed') return null;
  const verbs = (
    <>
      {may('add-entry') && (
        <Opener label={WORDS.add.open} tone="plain">
          {(leave) => <AddEntry leave={leave} />}
        </Opener>
      )}
      {may('add-version') && view.entries.length > 0 && (
        <Opener label={WORDS.handover.open}>{(leave) => <Handover leave={leave} />}</Opener>
      )}
    </>
  );
  return (
    <Section title={WORDS.title} lead={WORDS.lead} verbs={verbs}>
      {view.entries.length === 0 && <p className="soft">{WORDS.empty}</p>}
      <FirstOnes of={view.entries} name={WORDS.title}>
        {(first) => (
          <ul className="rows">
            {first.map((entry) => (
              <EntryRow key={entry.entry} entry={entry} />
            ))}
          </ul>
        )}
      </FirstOnes>
      {may('add-entry') && <Suggested />}
    </Section>
  );
}

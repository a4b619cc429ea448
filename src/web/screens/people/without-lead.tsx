import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeaderlessView } from '../../../operations/engagement/lead-views.ts';
import type { PersonLineView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Section } from '../../parts/section.tsx';
import { AppointLead } from './appoint-lead.tsx';
import { LEADS } from './lead-words.ts';

/** Engagements whose leads do not work here any more, by number alone. Nothing is drawn where there are none. */
export function WithoutLead({ people, me }: { people: readonly PersonLineView[]; me: string }) {
  const found = useQuery({ queryKey: ['people', 'withoutLead'], queryFn: () => call('engagement.withoutLead', {}) });
  const [asking, setAsking] = useState<LeaderlessView | null>(null);
  if (found.isPending) return null;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const { engagements } = found.data;
  return (
    <>
      {engagements.length > 0 && (
        <Section title={LEADS.title} lead={LEADS.lead}>
          <ul className="rows">
            {engagements.map((one) => (
              <li key={one.engagement} className="team">
                <p>
                  <strong className="mono">{one.engagement}</strong>{' '}
                  <span className="soft">{LEADS.ledBy(one.led.join(', '))}</span>
                </p>
                <div className="verbs">
                  <Button tone="quiet" onClick={() => setAsking(one)}>
                    {LEADS.open}
                    <span className="unseen">: {one.engagement}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asking !== null && (
        <AppointLead engagement={asking.engagement} people={people} me={me} onLeave={() => setAsking(null)} />
      )}
    </>
  );
}

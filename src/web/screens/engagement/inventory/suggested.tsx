import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Button } from '../../../parts/button.tsx';
import { FirstOnes } from '../../../parts/first-ones.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { useSubmit } from '../../../parts/use-submit.ts';
import { useEngagement } from '../context.ts';
import { WORDS } from './words.ts';

/** What the documents name and nobody has entered: one click enters it. */
export function Suggested() {
  const { view } = useEngagement();
  const found = useQuery({
    // what is decided or entered changes what is suggested
    queryKey: ['engagement-suggestions', view.engagement, view.entries.length, view.values.length],
    queryFn: () => call('engagement.suggestEntries', { engagement: view.engagement }),
  });
  const { identities = [], credentials = [] } = found.data ?? {};
  if (identities.length === 0 && credentials.length === 0) return null;
  return (
    <div className="inventory-suggested">
      {identities.length > 0 && (
        <>
          <h3>{WORDS.suggested.title}</h3>
          <FirstOnes of={identities} name={WORDS.suggested.title}>
            {(first) => (
              <ul className="rows">
                {first.map(({ value, name }) => (
                  <Suggestion key={value} name={name} />
                ))}
              </ul>
            )}
          </FirstOnes>
        </>
      )}
      {credentials.length > 0 && (
        <p className="small">
          {WORDS.suggested.rotate}{' '}
          {credentials.map(({ value, placeholder }) => (
            <Chip key={value} placeholder={placeholder} />
          ))}
        </p>
      )}
    </div>
  );
}

function Suggestion({ name }: { name: string }) {
  const { view, finish } = useEngagement();
  const { busy, problem, send } = useSubmit('engagement.addEntry');
  const enter = async (): Promise<void> => {
    const given = await send({ engagement: view.engagement, name, owner: view.customer, origin: 'seen' });
    if (given !== null) finish(given, WORDS.suggested.taken(name));
  };
  return (
    <li className="row-block inventory-suggestion">
      <span className="row-name">{name}</span>
      <span className="small soft">{WORDS.suggested.as(view.customer)}</span>
      <Button busy={busy} onClick={() => void enter()}>
        {WORDS.suggested.take}
        <span className="unseen">: {name}</span>
      </Button>
      <Refusal problem={problem} besides={[]} />
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ValueView } from '../../../../operations/engagement/views.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { STAGE_NAMES } from '../../../parts/vocabulary.ts';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

/** What became of a credential. That the delivery lead read it is evidence that they were told. */
export function Outcome({ value }: { value: ValueView }) {
  return (
    <Opener label={WORDS.outcome.open} of={value.words ?? value.kind}>
      {(leave) => <OutcomeDialog value={value} leave={leave} />}
    </Opener>
  );
}

function OutcomeDialog({ value, leave }: { value: ValueView; leave: () => void }) {
  const { view } = useEngagement();
  const found = useQuery({
    queryKey: ['case-outcome', view.engagement, value.value],
    queryFn: () => call('engagement.caseOutcome', { engagement: view.engagement, value: value.value }),
  });
  return (
    <Dialog title={WORDS.outcome.title(value.words ?? value.kind)} onClose={leave}>
      {found.isPending && <Loading says={WORDS.outcome.loading} />}
      {found.isError && <Failed error={found.error} onAgain={() => void found.refetch()} />}
      {found.isSuccess && found.data.outcome === null && <p>{WORDS.outcome.none(STAGE_NAMES[found.data.stage])}</p>}
      {found.isSuccess && found.data.outcome !== null && (
        <dl className="outcome-parts">
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{WORDS.outcome.parts[part]}</dt>
              <dd className="safe-words">{found.data.outcome?.[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="form-end">
        <Button onClick={leave}>{WORDS.outcome.close}</Button>
      </div>
    </Dialog>
  );
}

const PARTS = ['found', 'did', 'why', 'can'] as const;

import { useState } from 'react';
import type { PlaceKitView, PlaceView } from '../../../../operations/engagement/views.ts';
import { Button } from '../../../parts/button.tsx';
import { Checks } from '../../../parts/checks.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { Moment } from '../../../parts/moment.tsx';
import { OneTime } from '../../../parts/one-time.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { queries } from '../../../session.ts';
import { useEngagement } from '../context.ts';
import { WORDS as PAGE } from '../words.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly entry: string;
  readonly place: PlaceView;
  readonly leave: () => void;
}

/** A link for whoever can read a place: it is shown once, with what is typed on their machine. */
export function GivePlaceKit({ entry, place, leave }: Props) {
  const { view } = useEngagement();
  const secrets = view.values.filter(
    ({ class: is, disposition }) => is === 'secret' && disposition !== 'not-a-secret' && disposition !== 'placeholder',
  );
  const [chosen, setChosen] = useState<readonly string[]>(secrets.map(({ value }) => value));
  const [isWrong, setWrong] = useState(false);
  const [kit, setKit] = useState<PlaceKitView | null>(null);
  const form = useForm({});
  const done = (given: PlaceKitView): void => {
    setKit(given);
    void queries.invalidateQueries({ queryKey: ['engagement', view.engagement] });
  };
  return (
    <Dialog title={WORDS.kit.open} onClose={leave}>
      {kit !== null && <Kit kit={kit} leave={leave} />}
      {kit === null && secrets.length === 0 && <p>{WORDS.kit.none}</p>}
      {kit === null && secrets.length > 0 && (
        <SubmitForm
          form={form}
          operation="engagement.givePlaceKit"
          input={() => ({ engagement: view.engagement, entry, place: place.place, values: chosen })}
          check={() => {
            setWrong(chosen.length === 0);
            return new Map(chosen.length === 0 ? [['values', WORDS.kit.choose]] : []);
          }}
          button={WORDS.kit.button}
          onDone={done}
          beside={<Button onClick={leave}>{PAGE.cancel}</Button>}
        >
          <p className="task-lead">{WORDS.kit.lead}</p>
          <Checks
            legend={WORDS.kit.values}
            options={secrets.map(({ value, words, kind }) => ({ value, label: <Chip placeholder={words ?? kind} /> }))}
            chosen={chosen}
            onChange={setChosen}
            error={isWrong && chosen.length === 0 ? WORDS.kit.choose : undefined}
          />
        </SubmitForm>
      )}
    </Dialog>
  );
}

function Kit({ kit, leave }: { kit: PlaceKitView; leave: () => void }) {
  return (
    <>
      <h3>{WORDS.kit.command}</h3>
      <p className="small soft">
        {WORDS.kit.once} <Moment at={kit.expiresAt} />.
      </p>
      <OneTime text={kit.command} copy={WORDS.kit.copy} copied={WORDS.kit.copied} notCopied={WORDS.kit.notCopied} />
      <div className="form-end">
        <Button tone="next" onClick={leave}>
          {WORDS.kit.back}
        </Button>
      </div>
    </>
  );
}

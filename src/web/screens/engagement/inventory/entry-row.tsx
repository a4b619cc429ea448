import type { EntryView } from '../../../../operations/engagement/views.ts';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { ListPlace } from './list-place.tsx';
import { PlaceLine } from './place-line.tsx';
import { RecordExit } from './record-exit.tsx';
import { WORDS } from './words.ts';

/** One identity: whose it is, what became of it and what shows that, and where its credential was kept. */
export function EntryRow({ entry }: { entry: EntryView }) {
  const { may } = useEngagement();
  const { owner, origin, exit, proof, places } = entry;
  const name = entry.name ?? WORDS.gone;
  return (
    <li className="row-block inventory-entry">
      <div className="inventory-what">
        <p className="row-name">{name}</p>
        <p className="queue-meta">
          <span>{WORDS.origins[origin]}</span>
          {owner !== null && <span>{WORDS.owner(owner)}</span>}
        </p>
        <p>
          <span className={exit === null ? 'tag' : 'tag tag-strong'}>
            {exit === null ? WORDS.noExit : WORDS.exits[exit]}
          </span>{' '}
          {proof !== null && <span className="small">{proof}</span>}
        </p>
        {places.length > 0 && (
          <>
            <p className="small soft">{WORDS.places}</p>
            <ul className="inventory-places">
              {places.map((place) => (
                <PlaceLine key={place.place} entry={entry.entry} place={place} />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="inventory-verbs">
        {may('record-exit') && (
          <Opener label={exit === null ? WORDS.exit.open : WORDS.exit.again} of={name} tone="plain">
            {(leave) => <RecordExit entry={entry} leave={leave} />}
          </Opener>
        )}
        {may('list-place') && (
          <Opener label={WORDS.place.open} of={name}>
            {(leave) => <ListPlace entry={entry.entry} leave={leave} />}
          </Opener>
        )}
      </div>
    </li>
  );
}

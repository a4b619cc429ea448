import type { PlaceView } from '../../../../operations/engagement/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { ClearPlace } from './clear-place.tsx';
import { GivePlaceKit } from './give-place-kit.tsx';
import { WORDS } from './words.ts';

/** A place where a credential was kept, and how it is known to be clear; while it is not, what can be done about it. */
export function PlaceLine({ entry, place }: { entry: string; place: PlaceView }) {
  const { may } = useEngagement();
  const { kind, cleared, says, searched, kitUntil } = place;
  const where = place.where ?? WORDS.gone;
  const isOpen = cleared === null;
  return (
    <li className="inventory-place">
      <p>
        <span className="soft">{WORDS.kinds[kind]}:</span> {where}{' '}
        <span className={isOpen ? 'tag' : 'tag tag-strong'}>{isOpen ? WORDS.placeOpen : WORDS.cleared[cleared]}</span>
      </p>
      {says !== null && <p className="small soft">{says}</p>}
      {isOpen && searched !== null && (
        <p className="small">
          {WORDS.searched(searched.found, searched.inFiles, searched.files)}{' '}
          {searched.unread > 0 && WORDS.unread(searched.unread)}
        </p>
      )}
      {isOpen && kitUntil !== null && (
        <p className="small soft">
          {WORDS.kitUntil} <Moment at={kitUntil} />.
        </p>
      )}
      {isOpen && (
        <div className="verbs">
          {may('give-place-kit') && (
            <Opener label={WORDS.kit.open} of={where}>
              {(leave) => <GivePlaceKit entry={entry} place={place} leave={leave} />}
            </Opener>
          )}
          {may('clear-place') && (
            <Opener label={WORDS.clear.open} of={where}>
              {(leave) => <ClearPlace entry={entry} place={place} leave={leave} />}
            </Opener>
          )}
        </div>
      )}
    </li>
  );
}

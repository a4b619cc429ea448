import type { IdentityRowView } from '../../../../operations/identity/views.ts';
import { Button } from '../../../parts/button.tsx';
import { IDENTITY_KIND_NAMES, nameOf } from '../../../parts/vocabulary.ts';
import { WORDS } from '../words.ts';
import { FIELDS } from './words.ts';

/** The identity of the inventory that a form is about, with the way back to the search. */
export function ChosenIdentity({ identity, onAnother }: { identity: IdentityRowView; onAnother?: () => void }) {
  const { name, kind, locator, owner } = identity;
  return (
    <div className="in-short">
      <p className="small soft">{FIELDS.fromInventory}</p>
      <p>
        <strong className="breakable">{name}</strong> <span className="soft">{nameOf(IDENTITY_KIND_NAMES, kind)}</span>
      </p>
      {locator !== null && <p className="mono breakable">{locator}</p>}
      <p className="small soft">{owner === null ? WORDS.identities.noOwner : WORDS.identities.owner(owner)}</p>
      {onAnother !== undefined && (
        <Button tone="quiet" onClick={onAnother}>
          {FIELDS.anotherIdentity}
        </Button>
      )}
    </div>
  );
}

import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { areSingleKeysOn, boundShortcuts, turnSingleKeys } from './shortcuts.ts';

/** What the keyboard does here, and the switch for those who do not want single keys. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(areSingleKeysOn);
  const turn = (next: boolean) => {
    turnSingleKeys(next);
    setOn(next);
  };
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl className="keys">
        {boundShortcuts().map(({ key, says }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>Send the open form</dd>
        </div>
      </dl>
      <label className="radio">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
        <span>Single keys work outside text fields</span>
      </label>
      <div className="form-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

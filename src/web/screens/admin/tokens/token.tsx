import { useState } from 'react';
import type { TokenView } from '../../../../operations/tokens/view.ts';
import { Button } from '../../../parts/button.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { EndToken } from './end-token.tsx';
import { SCOPE_NAMES, WORDS } from './words.ts';

export function Token({ token }: { token: TokenView }) {
  const [isEnding, setEnding] = useState(false);
  const works = token.state === 'works';
  return (
    <li className={works ? 'person' : 'person person-gone'}>
      <div>
        <p>
          <strong className="breakable">{token.name}</strong>
        </p>
        <p className="small soft">
          {token.usedOn === null ? (
            WORDS.neverUsed
          ) : (
            <>
              {WORDS.used} <Moment at={token.usedOn} style="day" />
            </>
          )}
        </p>
      </div>
      <p className="person-roles">
        {token.scopes.map((scope) => (
          <span key={scope} className="tag">
            {SCOPE_NAMES[scope]}
          </span>
        ))}
      </p>
      <p className="small">
        {WORDS.state[token.state]}, {token.endedAt === null ? WORDS.until : WORDS.endedOn}{' '}
        <Moment at={token.endedAt ?? token.expiresAt} style="day" />
      </p>
      <div className="verbs">
        {works && (
          <Button tone="quiet" onClick={() => setEnding(true)}>
            {WORDS.end.open}
            <span className="unseen">: {token.name}</span>
          </Button>
        )}
      </div>
      {isEnding && <EndToken token={token} onLeave={() => setEnding(false)} />}
    </li>
  );
}

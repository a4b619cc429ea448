import type { ReactNode } from 'react';
import type { Ring as RingState } from '../../../operations/views.ts';
import { Brand } from '../../parts/brand.tsx';
import { Ring } from '../../parts/ring.tsx';
import { ThemeSwitch } from '../../parts/theme-switch.tsx';
import { WORDS } from './words.ts';

/** The room before the desk: a form on one side, on the other what the product is about. */
export function Door({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="door">
      <header className="door-bar">
        <Brand />
        <ThemeSwitch />
      </header>
      <main className="door-room">
        <div className="door-card">
          <h1>{title}</h1>
          <p>{lead}</p>
          {children}
        </div>
        <div className="door-picture" aria-hidden="true">
          <Ring ring={CLOSED} size="large" />
          <p>
            <strong>{WORDS.picture}</strong>
            {WORDS.pictureMore}
          </p>
        </div>
      </main>
    </div>
  );
}

const CLOSED: RingState = { received: 'done', classified: 'done', acted: 'done', verified: 'done', told: 'done' };

import { announce } from '../../../parts/announce.tsx';
import { queries } from '../../../session.ts';

/** Says that something is saved, and has the screen show what is in force now. */
export function saved(says: string): void {
  announce(says);
  void queries.invalidateQueries({ queryKey: ['settings'] });
}

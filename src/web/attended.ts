/** Whether somebody has touched the desk in the last two minutes: what it asks by itself keeps no session alive. */
export function isAttended(): boolean {
  return Date.now() - touchedAt < UNTOUCHED_MS;
}

const UNTOUCHED_MS = 120_000;
let touchedAt = Date.now();

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(kind, () => (touchedAt = Date.now()), { passive: true, capture: true });

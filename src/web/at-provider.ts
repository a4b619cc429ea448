import { call } from './api.ts';

/** How the tab that comes back from the identity provider tells the one that waits for it; both are of this desk. */
const CHANNEL = 'throughline-provider';

/** Leaves this page for the identity provider, to come back to the place of the desk that is open now. */
export async function leaveForProvider(): Promise<void> {
  const to = location.pathname.replace(/^\/desk/u, '') || '/';
  const { url } = await call('people.beginAtProvider', { to, again: false });
  location.assign(url);
}

/** Opens the identity provider beside this page, so that what was typed here stays; `onDone` when somebody comes back from it. */
export async function openProvider(again: boolean, onDone: () => void): Promise<() => void> {
  // at once, while the browser knows that somebody pressed a button
  const beside = open('', '_blank');
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onDone);
  try {
    const { url } = await call('people.beginAtProvider', { to: '/proved', again });
    if (beside === null) location.assign(url);
    else beside.location.replace(url);
  } catch (error) {
    beside?.close();
    channel.close();
    throw error;
  }
  return () => channel.close();
}

/** Said by the tab that came back. */
export function cameBack(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('back');
  channel.close();
}

import { WORDS } from './words.ts';

/** How much of a credential's time is over. The words beside it say the same; a full bar is past its end. */
export function LifeBar({ since, expires, now }: { since: number; expires: number; now: number }) {
  const share = shareOver(since, expires, now);
  return (
    <svg className="life-bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img">
      <title>{WORDS.credentials.bar(share)}</title>
      <rect className="life-bar-all" width="100" height="4" />
      <rect className={share === 100 ? 'life-bar-over life-bar-late' : 'life-bar-over'} width={share} height="4" />
    </svg>
  );
}

/** Whole percent between 0 and 100; what ends before it begins is over. */
export function shareOver(since: number, expires: number, now: number): number {
  if (expires <= since || now >= expires) return 100;
  return Math.min(99, Math.max(0, Math.floor(((now - since) / (expires - since)) * 100)));
}

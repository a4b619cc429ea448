import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The present moment, renewed every minute, so that "due in 3 h" stays true on a page left open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

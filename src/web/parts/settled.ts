import { useEffect, useState } from 'react';

/** A value once it has rested for so many milliseconds: what is typed is not asked about letter by letter. */
export function useSettled<T>(value: T, rest: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}

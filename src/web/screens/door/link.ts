import { useState } from 'react';
import { usePlace } from '../../parts/router.tsx';

/** The one-time token after `#`. The server never sees it in a path. It stays in the address until it was used. */
export function useLink(): string {
  const { hash } = usePlace();
  // A form that is half filled in keeps the token that it was opened with.
  return useState(hash)[0];
}

import { useEffect, useRef } from 'react';
import { fragmentOf } from './document-fragment.ts';

/** A document as words, as the server shows it. */
export function DocumentWords({ html }: { html: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.replaceChildren(fragmentOf(html)), [html]);
  return <div ref={root} className="sheet-words" />;
}

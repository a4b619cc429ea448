import { Link } from '../../parts/router.tsx';
import type { Inline } from './model.ts';
import { WORDS } from './words.ts';

/** A run of words with what is set apart in it. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, at) => <OneInline key={at} inline={inline} />);
}

function OneInline({ inline }: { inline: Inline }) {
  if (typeof inline === 'string') return inline;
  if (inline.kind === 'code') return <code>{inline.text}</code>;
  const words = <Inlines inlines={inline.inlines} />;
  switch (inline.kind) {
    case 'strong':
      return <strong>{words}</strong>;
    case 'emphasis':
      return <em>{words}</em>;
    case 'page':
      return <Link to={inline.to}>{words}</Link>;
    case 'web':
      return (
        <a href={inline.href} rel="noreferrer">
          {words}
        </a>
      );
    case 'file':
      return (
        <>
          {words} ({WORDS.inClone} <code>{inline.path}</code>)
        </>
      );
  }
}

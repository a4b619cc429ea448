import type { ActionView } from '../../../operations/views.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { EvidenceFile } from './evidence-file.tsx';
import { WORDS } from './words.ts';

/** What shows that an action was done: the words, the link, the files. */
export function Proof({ action }: { action: ActionView }) {
  const { proof, link, evidence } = action;
  if (proof === null && link === null && evidence.length === 0) return null;
  return (
    <div className="proof">
      {proof !== null && (
        <p>
          <span className="label">{WORDS.actions.proof}</span> <SafeWords text={proof} />
        </p>
      )}
      {link !== null && (
        <p className="breakable">
          {isWebAddress(link) ? (
            <a href={link} rel="noreferrer noopener" target="_blank">
              {link}
            </a>
          ) : (
            link
          )}
        </p>
      )}
      {evidence.length > 0 && (
        <ul className="files small">
          {evidence.map(({ evidence: id, name }) => (
            <li key={id}>
              {name} <EvidenceFile evidence={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A link is somebody's text: only what leads to a web page may be followed, never a script. */
function isWebAddress(link: string): boolean {
  return URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol);
}

import { SEVERITIES, type Severity } from '../../domain/case/words.ts';
import { SEVERITY_NAMES } from './vocabulary.ts';

/** How bad it is: the word, and as many bars as it has steps. */
export function SeverityTag({ severity }: { severity: Severity }) {
  const steps = SEVERITIES.indexOf(severity);
  return (
    <span className="tag">
      <span className="bars" aria-hidden="true">
        {SEVERITIES.map((each, index) => (
          <i key={each} className={index <= steps ? 'on' : ''} />
        ))}
      </span>
      {SEVERITY_NAMES[severity]}
    </span>
  );
}

import type { HealthLine } from '../../../../operations/house/health.ts';
import { WORDS } from './words.ts';

/** One check: how it stands in words, never by colour alone, and what to do. */
export function CheckLine({ line: { check, standing, says, next } }: { line: HealthLine }) {
  return (
    <li className="health-line" data-standing={standing}>
      <p>
        <span className="health-standing">{WORDS.standing[standing]}</span> <strong>{WORDS.check[check]}</strong>
      </p>
      <p>{says}</p>
      {next !== null && <p className="soft">{next}</p>}
    </li>
  );
}

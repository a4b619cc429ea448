import { CHECKS, type Finding, type Outcome, type Report } from '../../../ledger/pack/report.ts';
import { inFours } from './in-fours.ts';
import { Mark, Verdict } from './verdict.tsx';
import { WORDS } from './words.ts';

/** The whole report: the verdict, what the pack is about, and each finding, the bad ones first. */
export function ReportOf({ report }: { report: Report }) {
  return (
    <>
      <Verdict mark={MARKS[report.outcome]} title={WORDS.outcomes[report.outcome]} says={report.say} />
      <dl className="facts verify-facts">
        <dt>{WORDS.about.case}</dt>
        <dd>{report.name}</dd>
        <dt>{WORDS.about.events}</dt>
        <dd>{report.events}</dd>
        <dt>{WORDS.about.log}</dt>
        <dd className="breakable">{report.origin}</dd>
        <dt>{WORDS.about.size}</dt>
        <dd>{report.size}</dd>
        <dt>{WORDS.about.fingerprint}</dt>
        <dd>
          {report.claimedFingerprint === null ? (
            WORDS.about.noKey
          ) : (
            <>
              <span className="mono">{inFours(report.claimedFingerprint)}</span>
              <span className="help">{WORDS.about.fingerprintHelp}</span>
            </>
          )}
        </dd>
      </dl>
      <ul className="rows">
        {report.findings.map((finding) => (
          <FindingRow key={`${finding.check} ${finding.say}`} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  return (
    <li className="finding">
      <Mark result={finding.result} />
      <div>
        <p className="finding-head">
          <strong>{CHECKS[finding.check]}</strong>
          <span className="small soft">{WORDS.results[finding.result]}</span>
        </p>
        <p>{finding.say}</p>
      </div>
    </li>
  );
}

const MARKS: Readonly<Record<Outcome, Finding['result']>> = {
  holds: 'holds',
  'signer-unknown': 'not-checked',
  'does-not-hold': 'does-not-hold',
};

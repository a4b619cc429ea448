import type { RootCause } from '../../case/words.ts';
import type { ControlId } from '../catalogue.ts';

/** The risk that a root cause is an instance of. */
export const CAUSE_SHOWS: Readonly<Record<RootCause, readonly ControlId[]>> = {
  'credential-expired': ['PR.AA-01'],
  'rotated-without-consumers': ['PR.AA-01', 'RC.CO'],
  'certificate-or-trust-chain': ['NHI4', 'PR.AA-01'],
  'permission-drift': ['NHI5', 'PR.AA-05'],
  'entitlement-removed-by-role-change': ['PR.AA-05'],
  'secret-exposed-in-code': ['NHI2'],
  'secret-exposed-in-chat': ['NHI2'],
  'secret-exposed-in-ticket': ['NHI2'],
  'secret-exposed-in-document': ['NHI2'],
  'secret-exposed-in-log': ['NHI2'],
  'secret-exposed-in-image': ['NHI2', 'NHI6'],
  'secret-exposed-in-pipeline': ['NHI2', 'NHI6'],
  'credential-shared-or-reused': ['NHI9', 'PR.AA-01'],
  'credential-too-long-lived': ['NHI7', 'PR.AA-01'],
  'identity-without-owner': ['NHI1', 'ID.AM-08'],
  'identity-not-offboarded': ['NHI1', 'ID.AM-08'],
  'third-party': ['NHI3', 'GV.RM-05'],
  'unknown-approved-automation': ['ID.RA-07'],
  'human-use': ['NHI10', 'PR.AA-01'],
  'not-an-identity-problem': [],
};

import { refuse } from '../kit/refusals.ts';
import type { Refused } from './verdict.ts';
import { closingGaps } from './closing-gate.ts';
import type { CommandOfVerb, EngagementCommand } from './commands.ts';
import { approvable, beginnable, countersignable, isBegun, isSigned, requestable } from './guards-disposal.ts';
import { addable, approvableRelease, provable, releasable, scannable } from './guards-document.ts';
import { clearable, kitGivable, leavable, placeable, searchable } from './guards-inventory.ts';
import { shareable, usable } from './guards-share.ts';
import { casable, decidable, excepting, exceptable } from './guards-value.ts';
import { mayDo } from './may-do.ts';
import type { Engagement } from './state.ts';
import { gapsInWords } from './gap-words.ts';

/** What the table cannot say: conditions on the content of the engagement. Null means that nothing speaks against it. */
export function guardEngagement(state: Engagement, command: EngagementCommand, detectors: string): Refused | null {
  const { actor, verb } = command;
  const role = state.members.find(({ member }) => member === actor.id)?.role;
  const isByPart = actor.by === 'person' && verb !== 'appoint-lead';
  if (isByPart && (role === undefined || !mayDo(role, verb))) return refuse('needs-member-role');
  if (isBegun(state) && verb !== 'execute-disposal') return refuse('engagement-stage');
  switch (command.verb) {
    case 'open':
      return refuse('already-done');
    case 'add-member':
      return keepsLead(state, command.facts.member, command.facts.role === 'lead');
    case 'appoint-lead':
      return appointable(state, command);
    case 'remove-member':
      return keepsLead(state, command.facts.member, false);
    case 'add-version':
      return addable(state, command);
    case 'scan-version':
    case 'mark-finding':
    case 'keep-original':
    case 'destroy-original':
      return scannable(state, command);
    case 'decide-value':
      return decidable(state, command);
    case 'open-case':
    case 'prove-value':
    case 'end-case':
      return casable(state, command);
    case 'request-exception':
      return excepting(state, command);
    case 'decide-exception':
      return exceptable(state, command);
    case 'prove-rendition':
      return provable(state, command, detectors);
    case 'approve-release':
      return approvableRelease(state, command);
    case 'release':
      return releasable(state, command, detectors);
    case 'share':
      return shareable(state, command);
    case 'make-copy':
    case 'mail-share':
    case 'use-share':
    case 'revoke-share':
      return usable(state, command);
    case 'add-entry':
      return state.entries.some(({ entry }) => entry === command.facts.entry) ? refuse('already-done') : null;
    case 'list-place':
      return placeable(state, command);
    case 'give-place-kit':
      return kitGivable(state, command);
    case 'search-place':
      return searchable(state, command);
    case 'clear-place':
      return clearable(state, command);
    case 'record-exit':
      return leavable(state, command);
    case 'close': {
      const gaps = closingGaps(state, command.at);
      return gaps.length === 0 ? null : refuse('closing-gate', ...gapsInWords(gaps));
    }
    case 'lift-hold':
      return state.holds.includes(command.facts.hold) ? null : refuse('unknown-part');
    case 'request-disposal':
      return requestable(state, command);
    case 'approve-disposal':
      return approvable(state, command);
    case 'begin-disposal':
      return beginnable(state, command);
    case 'execute-disposal':
      return isBegun(state) ? null : refuse('engagement-stage');
    case 'countersign-disposal':
      return countersignable(state, command);
    case 'plant-canary':
    case 'begin-closing':
    case 'resume-reporting':
    case 'place-hold':
      return null;
    case 'verify-disposal':
      return isSigned(state) ? refuse('already-done') : null;
  }
}

/** Never by whoever is appointed, and only where no lead is left; to anybody else it is as if there were none. */
function appointable({ members }: Engagement, { actor, facts }: CommandOfVerb<'appoint-lead'>): Refused | null {
  const leads = members.filter(({ role }) => role === 'lead');
  if (!leads.every(({ member }) => facts.gone.includes(member))) return refuse('not-found');
  if (facts.gone.includes(facts.member)) return refuse('cannot-lead');
  return facts.member === actor.id ? refuse('appointed-by-oneself') : null;
}

/** A lead who goes, or gets another part, must not have been the last one. */
function keepsLead({ members }: Engagement, member: string, staysLead: boolean): Refused | null {
  const others = members.filter((one) => one.role === 'lead' && one.member !== member);
  return staysLead || others.length > 0 || !members.some((one) => one.member === member && one.role === 'lead')
    ? null
    : refuse('last-lead');
}

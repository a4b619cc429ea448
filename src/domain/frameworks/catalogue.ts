import type { Control, Framework } from './control.ts';
import { NIST_CSF } from './nist-csf.ts';
import { OWASP_NHI } from './owasp-nhi.ts';

/** Changes when a framework, a control, or what an event is evidence for changes: an export names it. */
export const CATALOGUE_VERSION = 1;

export type ControlId = (typeof OWASP_NHI | typeof NIST_CSF)['controls'][number]['id'];

export const FRAMEWORKS: readonly Framework<Control & { readonly id: ControlId }>[] = [OWASP_NHI, NIST_CSF];

export const CONTROL_IDS: readonly ControlId[] = FRAMEWORKS.flatMap(({ controls }) => controls.map(({ id }) => id));

/**
 * What a label means that somebody else's text cites: `PR.AC-4` is PR.AA-05, `NHI-02` is NHI2. An older label can have
 * become more than one outcome; an unknown one gives none.
 */
export function citedAs(label: string): readonly ControlId[] {
  const wanted = label.trim().toUpperCase();
  return FRAMEWORKS.flatMap(({ controls }) =>
    controls.flatMap(({ id, citedAs: labels }) => (id === wanted || labels.includes(wanted) ? [id] : [])),
  );
}

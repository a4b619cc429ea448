import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../case/events.ts';
import { anna, ben, KEY, OTHER_KEY, ROTATE } from '../case/testing/cast.ts';
import { given } from '../case/testing/scenario.ts';
import { CLASSIFIED, EXECUTED, PLANNED } from '../case/testing/histories.ts';
import * as tell from '../case/testing/telling-steps.ts';
import * as work from '../case/testing/work-steps.ts';
import type { Step } from '../case/testing/step.ts';
import { TRANSITIONS } from '../case/transitions.ts';
import { CONTROL_IDS } from './catalogue.ts';
import { aboutCase, controlsOf, EVIDENCE } from './evidence.ts';

const EVENT_TYPES = new Set(Object.values(TRANSITIONS).map(({ event }) => event));

describe('the table of evidence', () => {
  test('given every type of event that a verb makes, then it has a rule, and no rule is left over', () => {
    expect(Object.keys(EVIDENCE).toSorted()).toEqual([...EVENT_TYPES].toSorted());
  });

  test('given a type that is evidence for nothing, then a whole sentence says why', () => {
    for (const rule of Object.values(EVIDENCE)) if ('nothing' in rule) expect(rule.nothing).toMatch(/^[A-Z].*\.$/u);
  });
});

describe('what one event is evidence for', () => {
  test('given a report that brought a credential, then a leak was found and hidden before it was stored', () => {
    expect(shown(tell.reports(KEY))).toEqual(['ID.RA-08', 'RS.AN-07', 'NHI2', 'PR.DS-01']);
    expect(shown(tell.reports())).toEqual(['ID.RA-08', 'RS.AN-07']);
  });

  test('given a cause, then the analysis and the risk that it is an instance of; without one, the sorting alone', () => {
    expect(shown(tell.reports(), work.classifies(anna))).toEqual(['RS.MA-02', 'RS.MA-03', 'RS.AN-03', 'NHI2']);
    expect(shown(tell.reports(), work.classifies(anna, 'false-alarm'))).toEqual(['RS.MA-02', 'RS.MA-03']);
  });

  test('given a rotation, then carrying it out and finding that it works show it; a plan and a failure do not', () => {
    const containment = ['RS.MI-01', 'PR.AA-01', 'NHI7'];
    expect(shown(...CLASSIFIED, work.plans(anna, ROTATE))).toEqual([]);
    expect(shown(...PLANNED, work.executes(anna, ROTATE))).toEqual(containment);
    expect(shown(...EXECUTED, work.verifies(ben, ROTATE))).toEqual(['RS.AN-06', ...containment]);
    expect(shown(...EXECUTED, work.verifies(ben, ROTATE, 'failed'))).toEqual(['RS.AN-06']);
  });

  test('given two settled credentials, then each shows what became of it', () => {
    const before = [tell.reports(KEY, OTHER_KEY), work.classifies(anna)];
    expect(shown(...before, work.settles(anna, 'expired'))).toEqual(['PR.AA-01', 'NHI7']);
    expect(shown(...before, work.settles(anna, 'not-a-credential', OTHER_KEY))).toEqual(['RS.MA-02']);
  });

  test('given whatever happens in a case, then only controls of the catalogue are named, each once', () => {
    const { events, state } = history(...EXECUTED, work.verifies(ben, ROTATE));
    for (const event of events) {
      const controls = controlsOf(event, aboutCase(state));
      expect(new Set(controls).size).toBe(controls.length);
      for (const id of controls) expect(CONTROL_IDS).toContain(id);
    }
  });
});

/** The controls that the last of these steps is evidence for. */
function shown(...steps: readonly Step[]): readonly string[] {
  const { events, state } = history(...steps);
  const last = events.at(-1);
  return last === undefined ? [] : controlsOf(last, aboutCase(state));
}

function history(...steps: readonly Step[]): { events: readonly CaseEvent[]; state: Parameters<typeof aboutCase>[0] } {
  const { events, state } = given(...steps);
  return { events, state: state ?? { actions: [] } };
}

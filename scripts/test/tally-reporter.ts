import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import type { Tally } from './tally.ts';

/** Counts what became of the tests and writes it to `TALLY_FILE` for the runner. */
export default class TallyReporter implements Reporter {
  #chosenByName = false;

  onInit(vitest: Vitest): void {
    this.#chosenByName = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['TALLY_FILE'];
    if (file === undefined) return;
    writeFileSync(file, JSON.stringify(count(modules, unhandled.length, this.#chosenByName)));
  }
}

function count(modules: readonly TestModule[], unhandled: number, chosenByName: boolean): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const states = tests.map((test) => test.result().state);
  const skipped = tests
    .filter((test) => test.result().state === 'skipped')
    .map((test) => ({ test, reason: reasonOf(test) }));
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed:
      states.filter((state) => state === 'failed' || state === 'pending').length +
      brokenOutsideTests(modules) +
      unhandled,
    skipped: skipped.flatMap(({ test, reason }) => (reason === null ? [] : [`${nameOf(test)}: ${reason}`])),
    // `-t PATTERN` skips every other test: that was asked for
    unexplained: chosenByName ? [] : skipped.flatMap(({ test, reason }) => (reason === null ? [nameOf(test)] : [])),
  };
}

/** Files that did not load and groups whose hooks failed: no test of theirs is to blame, but the run is not sound. */
function brokenOutsideTests(modules: readonly TestModule[]): number {
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  return groups.filter((group) => group.errors().length > 0).length;
}

/** Why a test is skipped: the note of `context.skip(note)`, else what `needs` wrote on it or on a group around it. */
function reasonOf(test: TestCase): string | null {
  const result = test.result();
  if (result.state === 'skipped' && result.note !== undefined) return result.note;
  for (let place: TestCase | TestSuite | TestModule = test; place.type !== 'module'; place = place.parent) {
    const reason = place.meta().notRun;
    if (reason !== undefined) return reason;
  }
  return null;
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

/** The parts of a SARIF log that the tests look at. */
export interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly { readonly physicalLocation: unknown }[];
      readonly partialFingerprints?: Readonly<Record<string, string>>;
    }[];
  }[];
}

/** Holds where `sarifFaults` has nothing to say. */
export function isTyped(log: unknown): log is SarifLog {
  return sarifFaults(log).length === 0;
}

/**
 * What SARIF 2.1.0 (OASIS standard, sections named below) requires and a log does not have, for the objects that we
 * write; empty for a log that is sound.
 */
export function sarifFaults(log: unknown): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, says: string): void => void (holds || faults.push(says));
  check(at(log, 'version') === '2.1.0', '3.13.2 version');
  check(isUri(at(log, '$schema')), '3.13.3 $schema');
  for (const run of list(at(log, 'runs'))) {
    const rules = list(at(run, 'tool', 'driver', 'rules'));
    check(isText(at(run, 'tool', 'driver', 'name')), '3.19.8 name of the driver');
    check(new Set(rules.map((rule) => at(rule, 'id'))).size === rules.length, '3.49.3 ids of rules are unique');
    for (const rule of rules) check(isText(at(rule, 'shortDescription', 'text')), '3.49.9 shortDescription');
    for (const result of list(at(run, 'results'))) {
      const index = at(result, 'ruleIndex');
      check(isText(at(result, 'message', 'text')), '3.27.11 message');
      check(['none', 'note', 'warning', 'error'].includes(String(at(result, 'level'))), '3.27.10 level');
      check(typeof index !== 'number' || at(rules[index], 'id') === at(result, 'ruleId'), '3.27.6 ruleIndex');
      for (const location of list(at(result, 'locations'))) {
        check(isReference(at(location, 'physicalLocation', 'artifactLocation', 'uri')), '3.4.3 uri');
        const region = at(location, 'physicalLocation', 'region');
        check(Number(at(region, 'startLine')) >= 1 && Number(at(region, 'startColumn')) >= 1, '3.30.5 startLine');
        for (const name of ['charOffset', 'charLength', 'byteOffset', 'byteLength'])
          check(Number.isInteger(at(region, name)) && Number(at(region, name)) >= 0, `3.30 ${name}`);
      }
    }
    for (const invocation of list(at(run, 'invocations'))) {
      check(typeof at(invocation, 'executionSuccessful') === 'boolean', '3.20.14 executionSuccessful');
      for (const note of list(at(invocation, 'toolExecutionNotifications')))
        check(isText(at(note, 'message', 'text')), '3.58.5 message of a notification');
    }
  }
  check(list(at(log, 'runs')).length > 0, '3.13.4 runs');
  return faults;
}

function at(value: unknown, ...names: readonly string[]): unknown {
  let inner = value;
  for (const name of names) {
    inner =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === name)?.[1]
        : undefined;
  }
  return inner;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isUri(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value, 'file:///base/') && !/[\s<>"\\^`{|}]/u.test(value);
}

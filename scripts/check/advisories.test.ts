import { describe, expect, test } from 'vitest';
import { judgeAdvisories } from './advisories.ts';

/** A report as npm documents it (`npm help audit`, report version 2), with packages that do not exist. */
function report(...found: readonly { name: string; severity: string; via?: readonly unknown[] }[]): string {
  const vulnerabilities = Object.fromEntries(
    found.map(({ name, severity, via }) => [
      name,
      {
        name,
        severity,
        isDirect: true,
        via: via ?? [
          {
            source: 1,
            name,
            dependency: name,
            title: `Something in ${name}`,
            url: 'https://example.org/1',
            severity,
            range: '<2',
          },
        ],
        effects: [],
        range: '<2.0.0',
        nodes: [`node_modules/${name}`],
        fixAvailable: false,
      },
    ]),
  );
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: found.length } },
  });
}

describe('what is known of packages', () => {
  test('given nothing, then all is well', () => {
    expect(judgeAdvisories(report())).toEqual({ ok: true, said: '' });
  });

  test.each(['high', 'critical'])('given a vulnerability that is %s, then the check fails and names it', (severity) => {
    const verdict = judgeAdvisories(report({ name: 'made-up', severity }, { name: 'other', severity: 'low' }));
    expect(verdict.ok).toBe(false);
    expect(verdict.said).toBe(`made-up <2.0.0: ${severity}: Something in made-up https://example.org/1`);
  });

  test('given one that comes through another package, then that is said', () => {
    expect(judgeAdvisories(report({ name: 'outer', severity: 'high', via: ['inner'] })).said).toContain(
      'through inner',
    );
  });

  test.each(['info', 'low', 'moderate'])(
    'given one that is only %s, then it is noted and fails nothing',
    (severity) => {
      expect(judgeAdvisories(report({ name: 'made-up', severity }))).toMatchObject({
        ok: true,
        note: expect.stringContaining('1 of a lower level'),
      });
    },
  );

  test.each([
    [
      'a registry that keeps none',
      '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":"","detail":""}}',
    ],
    ['no network', '{"error":{"code":"ENOTFOUND","summary":"request failed","detail":""}}'],
    ['an older npm', '{"auditReportVersion":1,"advisories":{}}'],
    ['nothing', ''],
    ['no JSON', 'npm error'],
  ])('given %s, then it says that nothing was checked, and fails nothing', (_, answer) => {
    expect(judgeAdvisories(answer)).toMatchObject({
      ok: true,
      isUnchecked: true,
      note: expect.stringContaining('not checked'),
    });
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openGauges } from '../../src/app/watch/gauges.ts';
import { openMetrics } from '../../src/app/watch/metrics.ts';
import { ROOT } from './pages.ts';

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string; readonly do: string };
    }[];
  }[];
}

test('given the example of alert rules and the page about watching, then every figure that they name is given, and each alert says what to do', async () => {
  const metrics = openMetrics(Date.now);
  openGauges(metrics.registry);
  const known = new Set(
    (await metrics.registry.getMetricsAsJSON()).flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`]),
  );
  const named = (text: string) =>
    [...text.matchAll(/\b(?:throughline|nodejs)_[a-z0-9_]+[a-z0-9]\b/gu)].map(([name]) => name);
  const { groups }: Rules = parse(await readFile(join(ROOT, 'docs/handbook/alerts.yml'), 'utf8'));
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(10);
  for (const { alert, expr, labels, annotations } of rules) {
    expect(
      named(`${expr} ${annotations.do}`).filter((name) => !known.has(name)),
      alert,
    ).toEqual([]);
    expect(['page', 'ticket'], alert).toContain(labels.severity);
    expect(annotations.do, alert).toMatch(/^[A-Z].{20,}\.$/u);
  }
  const page = await readFile(join(ROOT, 'docs/handbook/watching.md'), 'utf8');
  expect(named(page).length).toBeGreaterThan(15);
  expect(named(page).filter((name) => !known.has(name))).toEqual([]);
});

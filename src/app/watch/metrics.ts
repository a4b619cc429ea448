import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { RequestLine } from './log.ts';
import type { Seen } from './watched.ts';

export interface Metrics {
  readonly registry: Registry;
  request(line: RequestLine): void;
  seen(step: Seen): void;
  defect(where: string): void;
}

/** Seconds; what an operator asks is whether most answers come within a blink, and how many take minutes. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Methods that we answer; any other is counted as one. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/**
 * Counts what happens, in the text format of Prometheus, in a registry of its own. Every label is from a closed set: routes are
 * the patterns that we mounted, never what somebody asked for.
 */
export function openMetrics(now: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'throughline_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'throughline_http_request_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
    registers,
  });
  const operations = new Counter({
    name: 'throughline_operations_total',
    help: 'Operations that came to the door, by how they ended: done, refused, failed.',
    labelNames: ['operation', 'how'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'throughline_refusals_total',
    help: 'Operations that were refused, by reason.',
    labelNames: ['reason'] as const,
    registers,
  });
  const appends = new Histogram({
    name: 'throughline_append_seconds',
    help: 'How long a change took until it was durable.',
    buckets: BUCKETS,
    registers,
  });
  const deliveries = new Counter({
    name: 'throughline_deliveries_total',
    help: 'Attempts at delivering a message: accepted, deferred, refused or failed.',
    labelNames: ['channel', 'kind', 'result'] as const,
    registers,
  });
  const rounds = new Counter({
    name: 'throughline_job_rounds_total',
    help: 'Rounds of the jobs that run by themselves, by whether they went through.',
    labelNames: ['job', 'how'] as const,
    registers,
  });
  const lastRound = new Gauge({
    name: 'throughline_job_last_success_timestamp_seconds',
    help: 'When a round of this job last went through.',
    labelNames: ['job'] as const,
    registers,
  });
  const defects = new Counter({
    name: 'throughline_defects_total',
    help: 'Defects of the program; each has a line in the log.',
    labelNames: ['where'] as const,
    registers,
  });
  return {
    registry,
    request({ method, route, status, ms }) {
      requests.inc({ method: METHODS.has(method) ? method : 'other', route, status });
      durations.observe({ route }, ms / 1000);
    },
    seen({ step, name, how, ms }) {
      if (step === 'append') return appends.observe(ms / 1000);
      if (step === 'delivery') return deliveries.inc({ channel: 'mail', kind: name, result: how });
      if (step === 'operation') {
        const isRefused = how !== 'done' && how !== 'failed';
        operations.inc({ operation: name, how: isRefused ? 'refused' : how });
        return isRefused ? refusals.inc({ reason: how }) : undefined;
      }
      rounds.inc({ job: name, how: how === 'failed' ? 'failed' : 'done' });
      return how === 'failed' ? undefined : lastRound.set({ job: name }, now() / 1000);
    },
    defect: (where) => defects.inc({ where }),
  };
}

import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../operations/context.ts';
import type { RequestTraces } from '../http/traces.ts';
import type { Watched } from '../operations/watched.ts';
import type { Closed } from './closing.ts';
import type { DoorSettings } from './door-settings.ts';
import type { Telemetry } from './telemetry.ts';
import type { OnProviderTrouble } from './open-sign-on.ts';
import { defectOf, openLog } from './watch/log.ts';
import type { Line, RequestLine } from './watch/log.ts';
import { watchedBy } from './watch/watched.ts';
import type { Seen } from './watch/watched.ts';

/** Everything that lets an operator see how the house runs: log, figures and traces. */
export interface Watching {
  readonly watched: Watched;
  /** Traces of requests; nothing where none are sent. */
  readonly traces: RequestTraces | null;
  request(line: RequestLine): void;
  onDefect(where: Extract<Line, { readonly event: 'defect' }>['where'], error: unknown, job?: string): void;
  onProviderTrouble: OnProviderTrouble;
  /** The listener for figures, not listening yet; null where none are asked for. */
  metricsDoor(ctx: Context, dir: string): FastifyInstance | null;
  started(engine: 'sqlite' | 'postgres'): void;
  stopped(how: Closed, ms: number): void;
  close(): Promise<void>;
}

/** Opens what the settings ask for. The libraries of figures and traces are loaded only where they are asked for. */
export async function openWatching(
  settings: DoorSettings,
  { now, file }: { readonly now: () => number; readonly file?: string },
): Promise<Watching> {
  const log = openLog(file);
  const figures = settings.metrics === null ? null : await openFiguring(now);
  const telemetry = settings.tracesTo === null ? null : await openTracing(settings.tracesTo, now);
  const see = (seen: Seen) => {
    figures?.metrics.seen(seen);
    const { step, name, how, ms } = seen;
    if (step === 'job' && (how === 'worked' || how === 'failed'))
      log({ event: 'job', job: name, how, ms: Math.round(ms) });
    if (step === 'delivery') log({ event: 'delivery', channel: 'mail', kind: name, how, ms: Math.round(ms) });
  };
  return {
    watched: watchedBy(see, telemetry?.within),
    traces: telemetry,
    request(line) {
      log({ event: 'request', ...line });
      figures?.metrics.request(line);
    },
    onDefect(where, error, job) {
      log({ event: 'defect', where, ...(job === undefined ? {} : { job }), ...defectOf(error) });
      figures?.metrics.defect(where);
    },
    onProviderTrouble: (step, word) => log({ event: 'provider', step, word }),
    metricsDoor: (ctx, dir) => figures?.door(ctx, dir) ?? null,
    started: (engine) => log({ event: 'start', version: version(), node: process.versions.node, engine }),
    stopped: (how, ms) => log({ event: 'stop', how, ms: Math.round(ms) }),
    close: async () => telemetry?.close(),
  };
}

async function openFiguring(now: () => number) {
  const [{ openMetrics }, { openGauges }, { figuresOf }, { metricsDoor }] = await Promise.all([
    import('./watch/metrics.ts'),
    import('./watch/gauges.ts'),
    import('./watch/figures.ts'),
    import('./watch/metrics-door.ts'),
  ]);
  const metrics = openMetrics(now);
  const show = openGauges(metrics.registry);
  return {
    metrics,
    door: (ctx: Context, dir: string) => metricsDoor(metrics.registry, async () => show(await figuresOf(ctx, dir))),
  };
}

async function openTracing(endpoint: string, now: () => number): Promise<Telemetry> {
  const { openTelemetry } = await import('./telemetry.ts');
  return openTelemetry(endpoint, version(), now);
}

function version(): string {
  const read: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return read.version;
}

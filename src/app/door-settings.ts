import { isIP } from 'node:net';

/** How the doors of the house behave, and who may look at it from outside. What is behind them does not know of it. */
export interface DoorSettings {
  /** Where figures are given to a Prometheus; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where traces are sent to (OTLP over HTTP); null for nowhere. */
  readonly tracesTo: string | null;
  /** When the process is told to end: how long `/readyz` says no before the doors close, and how long requests may still take. */
  readonly closing: { readonly noticeMs: number; readonly mostMs: number };
  /** Requests from one address in a minute; 0 for any number. */
  readonly requestsPerMinute: number;
  /** Anonymous reports from one address in an hour before each further one asks for a proof of work; 0 never asks. */
  readonly freeReports: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Gives the settings, or the sentence that says what is wrong with one. */
export function readDoorSettings(env: Env): DoorSettings | string {
  const metrics = metricsOf(env);
  if (typeof metrics === 'string') return metrics;
  const tracesTo = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? null;
  if (tracesTo !== null && !['http:', 'https:'].includes(URL.parse(tracesTo)?.protocol ?? ''))
    return 'OTEL_EXPORTER_OTLP_ENDPOINT is the address of a collector, such as http://127.0.0.1:4318.';
  const most = wholeNumber(env['SHUTDOWN_SECONDS'], 20);
  const notice = wholeNumber(env['SHUTDOWN_NOTICE_SECONDS'], 0);
  if (most === null || notice === null)
    return 'SHUTDOWN_SECONDS and SHUTDOWN_NOTICE_SECONDS are whole numbers of seconds, at most 3600.';
  const requestsPerMinute = wholeNumber(env['REQUESTS_PER_MINUTE'], 6_000, 10_000_000);
  if (requestsPerMinute === null) return 'REQUESTS_PER_MINUTE is a whole number; 0 sets no limit.';
  const freeReports = wholeNumber(env['REPORTS_WITHOUT_PROOF'], 10, 1_000_000);
  if (freeReports === null) return 'REPORTS_WITHOUT_PROOF is a whole number; 0 never asks for a proof of work.';
  return {
    metrics,
    tracesTo,
    closing: { noticeMs: notice * 1000, mostMs: most * 1000 },
    requestsPerMinute,
    freeReports,
  };
}

function metricsOf(env: Env): DoorSettings['metrics'] | string {
  const given = env['METRICS_PORT'];
  if (given === undefined) return null;
  const port = wholeNumber(given, 0, 65_535);
  if (port === null) return 'METRICS_PORT is a whole number from 0 to 65535; without it no figures are given.';
  const host = env['METRICS_HOST'] ?? '127.0.0.1';
  if (isIP(host) === 0) return 'METRICS_HOST is an IP address of this machine, such as 127.0.0.1.';
  return { host, port };
}

function wholeNumber(text: string | undefined, otherwise: number, most = 3_600): number | null {
  if (text === undefined) return otherwise;
  const value = /^[0-9]{1,9}$/u.test(text) ? Number(text) : -1;
  return value >= 0 && value <= most ? value : null;
}

import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, isSpanContextValid, trace } from '@opentelemetry/api';
import type { Context, SpanContext } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, SamplingDecision, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Sampler } from '@opentelemetry/sdk-trace';
import type { RequestTraces } from '../http/traces.ts';
import type { Within } from './watch/watched.ts';

export interface Telemetry extends RequestTraces {
  readonly within: Within;
  /** Sends what is left, for at most a few seconds. */
  close(): Promise<void>;
}

/** Traces begun in a second, whatever anybody asks for; what is part of one that was begun is always in it. */
const TRACES_PER_SECOND = 20;
/** Messages of which is remembered what caused them. */
const MOST_CAUSES = 10_000;
const NOTHING: SpanContext = { traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: TraceFlags.NONE };

/**
 * Traces from a request through its operation and what that stored to the messages that it caused, sent as OTLP over HTTP. Names
 * and attributes come from closed sets; no text, address or id of ours is among them. Nothing is registered globally.
 *
 * @param endpoint the collector's base address; `/v1/traces` is added (OTLP specification, "OTLP/HTTP Request")
 */
export function openTelemetry(endpoint: string, version: string, now: () => number): Telemetry {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/u, '')}/v1/traces`, timeoutMillis: 5_000 });
  const processor = new BatchSpanProcessor({
    exporter,
    maxQueueSize: 4_096,
    scheduledDelayMillis: 1_000,
    exportTimeoutMillis: 5_000,
  });
  const provider = new TracerProvider({
    spanProcessors: [processor],
    sampler: paced(now),
    resource: resourceFromAttributes({ 'service.name': 'throughline', 'service.version': version }),
  });
  const tracer = provider.getTracer('throughline', version);
  const here = new AsyncLocalStorageContextManager().enable();
  const causes = new Map<string, SpanContext>();

  return {
    begin({ method, route, traceparent }) {
      const from = traceparent === null ? null : outsideSpan(traceparent);
      const parent = from === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, from);
      const attributes = { 'http.request.method': method, 'http.route': route };
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
      const { traceId, traceFlags } = span.spanContext();
      const inside = trace.setSpan(ROOT_CONTEXT, span);
      return {
        trace: (traceFlags & TraceFlags.SAMPLED) === 0 ? null : traceId,
        run: (go) => here.with(inside, go),
        end(status) {
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    within({ step, name, mails }, work) {
      // jobs run all the time and mostly find nothing: they are counted, not traced
      if (step === 'job') return here.with(trace.setSpanContext(ROOT_CONTEXT, NOTHING), () => work(() => undefined));
      const parent = step === 'delivery' ? causeOf(mails) : here.active();
      const attributes = { 'throughline.step': step };
      const kind = step === 'delivery' ? SpanKind.PRODUCER : SpanKind.INTERNAL;
      const span = tracer.startSpan(`${step} ${name}`, { kind, attributes }, parent);
      if (step === 'append') remember(mails, span.spanContext());
      return here.with(trace.setSpan(parent, span), () =>
        work((how) => {
          span.setAttribute('throughline.how', how);
          if (how === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        }),
      );
    },
    async close() {
      await provider.shutdown().catch(() => undefined); // a collector that is away holds nobody up
    },
  };

  function remember(mails: readonly string[], cause: SpanContext): void {
    for (const id of mails) {
      causes.set(id, cause);
      const oldest = causes.keys().next();
      if (causes.size > MOST_CAUSES && oldest.done !== true) causes.delete(oldest.value);
    }
  }

  /** What stored the message, where this process did; after a restart a delivery stands alone. */
  function causeOf(mails: readonly string[]): Context {
    const cause = mails.map((id) => causes.get(id)).find((one) => one !== undefined);
    return cause === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, cause);
  }
}

/** `version-traceid-parentid-flags` (W3C Trace Context §3.2); null where it is not exactly that. Its flags are not believed. */
function outsideSpan(traceparent: string): SpanContext | null {
  const found = /^(?!ff)[0-9a-f]{2}-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-[0-9a-f]{2}$/u.exec(traceparent);
  const { traceId = '', spanId = '' } = found?.groups ?? {};
  const context = { traceId, spanId, traceFlags: TraceFlags.NONE, isRemote: true };
  return isSpanContextValid(context) ? context : null;
}

/** Begins so many traces a second and no more, also for those who say that theirs is one; parts of a trace follow its beginning. */
function paced(now: () => number): Sampler {
  let second = 0;
  let begun = 0;
  return {
    shouldSample(context) {
      const parent = trace.getSpanContext(context);
      if (parent !== undefined && parent.isRemote !== true)
        return decided((parent.traceFlags & TraceFlags.SAMPLED) !== 0);
      const at = Math.floor(now() / 1000);
      if (at !== second) [second, begun] = [at, 0];
      begun += 1;
      return decided(begun <= TRACES_PER_SECOND);
    },
    toString: () => 'paced',
  };
}

function decided(isTaken: boolean) {
  return { decision: isTaken ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD };
}

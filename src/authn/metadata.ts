import { allowInsecureRequests, customFetch, discovery } from 'openid-client';
import type { ServerMetadata } from 'openid-client';
import type { Millis } from '../domain/kit/ids.ts';
import { limitedFetch } from './limited-fetch.ts';

/** What a provider says of itself (OpenID Connect Discovery 1.0 §4), asked for when it is needed first. */
export interface Metadata {
  /** Throws what the library throws where the provider does not answer, or answers for another issuer. */
  read(): Promise<ServerMetadata>;
}

const KEPT_MS = 3_600_000;

/** Keeps what it was told for an hour. A failure is not kept: whoever comes next asks again, and who comes meanwhile waits along. */
export function openMetadata(issuer: URL, seconds: number, now: () => Millis = Date.now): Metadata {
  let kept: { readonly metadata: ServerMetadata; readonly until: Millis } | null = null;
  let asking: Promise<ServerMetadata> | null = null;
  return {
    read() {
      if (kept !== null && now() < kept.until) return Promise.resolve(kept.metadata);
      asking ??= ask().finally(() => (asking = null));
      return asking;
    },
  };

  async function ask(): Promise<ServerMetadata> {
    const config = await discovery(issuer, 'unused', undefined, undefined, {
      timeout: seconds,
      [customFetch]: (url, options) => limitedFetch(url, options),
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
    kept = { metadata: config.serverMetadata(), until: now() + KEPT_MS };
    return kept.metadata;
  }
}

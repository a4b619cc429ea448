import { openApp } from '../../src/app.ts';
import type { App, Watch } from '../../src/app.ts';

/** A whole house without its doors for browsers, on this folder; on SQLite where there is no `databaseUrl`. Every fault throws. */
export async function openedApp(
  dir: string,
  databaseUrl: string | null,
  how: Pick<Watch, 'isRestoring'> = {},
): Promise<App> {
  const config = {
    dir,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1',
    databaseUrl,
    mail: null,
    reportsPerMinute: 0,
    trustedProxies: [],
    lateRedaction: 'propose' as const,
    trustedCertificates: null,
    probeTargets: null,
    backupDays: null,
    vault: { databaseUrl: null, keyFile: null },
    backupRecipients: [],
    keyRecipients: [],
    oidc: null,
  };
  const opened = await openApp(config, { ...how, onFault: fail, onJobFault: (_job, error) => fail(error) });
  if (!opened.ok) throw new Error(opened.says);
  return opened.app;
}

function fail(error: unknown): never {
  throw error;
}

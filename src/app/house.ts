import type { House } from '../cli/house.ts';
import { assertion, ed25519, sha256 } from '../log/crypto.ts';
import { readConfig } from './config.ts';
import { socketPath } from './socket-path.ts';
import { version } from './version.ts';

/** What the command line may use of the whole house. */
export function house(env: Readonly<Record<string, string | undefined>>): House {
  return {
    version,
    crypto: { sha256, ed25519, assertion },
    serve: async ({ demo: isDemo, ...options }) =>
      isDemo
        ? (await import('./run-demo.ts')).runDemo(options, env)
        : (await import('./run-server.ts')).runServer(options, env),
    demo: async (args) => (await import('./demo.ts')).demo(args),
    assist: async (assisted) => (await import('./assist.ts')).assist(assisted),
    socketPath,
    dataDir: (given) => given ?? env['THROUGHLINE_DATA'] ?? 'data',
    settings(dir) {
      const configured = readConfig({ data: dir }, env);
      if (!configured.ok) return configured;
      const { config } = configured;
      return {
        ok: true,
        settings: {
          dir: config.dir,
          databaseUrl: config.databaseUrl,
          vault: config.vault,
          mailUrl: config.mail?.url ?? null,
          backupRecipients: config.backupRecipients,
          keyRecipients: config.keyRecipients,
        },
      };
    },
    async withFolder(dir, work, how = {}) {
      const configured = readConfig({ data: dir }, env);
      if (!configured.ok) return configured;
      const { config } = configured;
      const { openApp } = await import('../app.ts');
      const opened = await openApp(
        { ...config, mail: null, publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.port}` },
        { onFault: fail, onJobFault: (_job, error) => fail(error), ...how },
      );
      if (!opened.ok) return opened;
      try {
        return { ok: true, value: await work(opened.app.ctx) };
      } finally {
        await opened.app.close();
      }
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

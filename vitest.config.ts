import { defineConfig } from 'vitest/config';
import { availableParallelism } from 'node:os';

const WORKERS = Math.max(1, Math.min(availableParallelism(), 4));
const torture = process.env['TORTURE'] === '1';

/** Tests beside the code run side by side; browsers and killed processes, which wait more than they work, come after them, two files at a time. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/faults/**', '**/node_modules/**'],
          maxWorkers: WORKERS,
          testTimeout: torture ? 30 * 60_000 : 600_000, // a slow machine is no failure: time is never asserted
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/journeys/**/*.test.ts', 'test/faults/**/*.test.ts'],
          maxWorkers: Math.min(WORKERS, 2),
          testTimeout: torture ? 120 * 60_000 : 600_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';

export interface Measured {
  readonly seconds: number;
  /** The most memory that the process had at any time, as Linux counts it (VmHWM); null where it does not. */
  readonly peakMb: number | null;
  readonly code: number | null;
}

/** Runs a program to its end; with `until`, kills it without a warning as soon as that is true. */
export async function measured(
  program: string,
  args: readonly string[],
  until: () => boolean = () => false,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: 'ignore' });
  let isOver = false;
  const ended = once(child, 'exit').then(() => {
    isOver = true;
  });
  let peakMb: number | null = null;
  while (!isOver) {
    peakMb = peakOf(child.pid) ?? peakMb;
    if (until()) child.kill('SIGKILL');
    await Promise.race([later(50), ended]);
  }
  return { seconds: Math.round(performance.now() - start) / 1000, peakMb, code: child.exitCode };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Math.round(Number(peak) / 1024);
  } catch {
    return null; // it has just ended, or this is no Linux
  }
}

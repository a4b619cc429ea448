import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';

export interface Measured {
  readonly seconds: number;
  /** Processor time of it and of what it started, which other work on the machine lengthens less; null where nobody tells. */
  readonly cpuSeconds: number | null;
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
  let cpuSeconds: number | null = null;
  while (!isOver) {
    peakMb = peakOf(child.pid) ?? peakMb;
    cpuSeconds = cpuOf(child.pid) ?? cpuSeconds;
    if (until()) child.kill('SIGKILL');
    await Promise.race([later(50), ended]);
  }
  return { seconds: Math.round(performance.now() - start) / 1000, cpuSeconds, peakMb, code: child.exitCode };
}

/** proc(5): user and system time of the process and of the children that it has waited for, in ticks of a hundredth. */
function cpuOf(pid: number | undefined): number | null {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ').slice(11, 15).map(Number) ?? [];
  return fields.length === 0 ? null : fields.reduce((sum, ticks) => sum + ticks, 0) / 100;
}

function peakOf(pid: number | undefined): number | null {
  const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return peak === undefined ? null : Math.round(Number(peak) / 1024);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // it has just ended, or this is no Linux
  }
}

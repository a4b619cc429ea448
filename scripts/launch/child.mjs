import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';

/**
 * Runs the pinned Node in our place: same folder, same terminal, our signals handed on.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env what it is told beside our own environment
 * @returns {Promise<number>} its exit code; 128 plus the signal's number when a signal ended it, as shells count
 */
export function exitCodeOf(node, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { stdio: 'inherit', env: { ...env, ...environmentFor(node) } });
    const handlers = forwardSignals(child);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** The environment in which tools started by our scripts find the pinned Node first. */
export function environmentFor(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const rest = process.env[name];
  return { ...process.env, [name]: rest ? `${path.dirname(node)}${path.delimiter}${rest}` : path.dirname(node) };
}

function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => {
    // Ctrl-C in a terminal reaches the whole foreground group, the child included: once is enough
    const reachesChild = name === 'SIGINT' && process.stdin.isTTY;
    return [name, reachesChild ? () => {} : () => child.kill(name)];
  });
  for (const [name, handler] of handlers) process.on(name, handler);
  return handlers;
}

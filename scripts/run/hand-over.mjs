import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { NODE } from './paths.mjs';

// Type stripping is experimental in name only; the other warning is the PostgreSQL driver's about its user.
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning'];
const PARENT_CHECK = 1_000;

/**
 * npm runs us through a shell that may end without passing the signal on; a server whose npm is gone
 * must stop all the same.
 */
function watchParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, PARENT_CHECK).unref();
}

/** Runs a script on Node 26 in our place: its input and output are ours, signals reach it, its exit code is kept. */
export function handOver(args) {
  const child = spawn(NODE, [...QUIET, ...args], { stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  // On a terminal, Ctrl-C reaches the whole group; passing it on would count as a second one.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  watchParent(child);
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that runs everything, brought by the npm package `node`. */
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Progress goes to stderr: stdout belongs to the command that is started. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Says what is wrong and what to do, and ends. */
export function fail(chinese, english) {
  say(`\n✖ ${chinese}\n✖ ${english}\n`);
  process.exit(1);
}

/** The time of the last change of a file or of anything in a folder, in milliseconds; 0 when it is not there. */
export function newestChange(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist' && !entry.name.startsWith('.'))
    .map((entry) => newestChange(join(path, entry.name)));
  return Math.max(0, ...inside);
}

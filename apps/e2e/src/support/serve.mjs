import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// usage: node serve.mjs LOG_FILE [arguments of npm start]
// Starts the program for the journeys. Its log goes into a file, from which failures print the last lines; what it
// says to people goes to the console.
const [path, ...args] = process.argv.slice(2);
if (path === undefined) throw new Error('The log file is missing.');
const log = createWriteStream(path);
const starter = join(import.meta.dirname, '../../../../scripts/run.mjs');
const child = spawn(process.execPath, [starter, 'start', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

for (const stream of [child.stdout, child.stderr]) {
  createInterface({ input: stream }).on('line', (line) => {
    log.write(`${line}\n`);
    if (!line.startsWith('{')) process.stdout.write(`${line}\n`);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void child.kill(signal));
child.once('exit', (code) => {
  log.end(() => process.exit(code ?? 1));
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveEmbedded } from './serve-embedded.ts';

// Runs as a child process: serves one database folder until told to stop or until the parent is gone.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('The folder of the embedded database is missing.');

const socketFolder = process.platform === 'win32' ? null : mkdtempSync(join(tmpdir(), 'gongkai-'));
const served = await serveEmbedded(folder, socketFolder);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await served.stop();
  if (socketFolder !== null) rmSync(socketFolder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', () => void stop());
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => undefined);
process.send?.({ pid: process.pid, ...served.address });

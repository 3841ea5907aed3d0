// The first script of `npm start`, `npm test`, … : Node 20 and its built-ins only. It installs, generates
// and builds what is missing, then hands over to the Node 26 that npm brings.
import { join } from 'node:path';
import { buildWeb, generateClient } from './run/build.mjs';
import { handOver } from './run/hand-over.mjs';
import { checkNode, checkRuntime, install } from './run/install.mjs';
import { ROOT } from './run/paths.mjs';

const COMMANDS = {
  start: { script: ['apps/api/src/main.ts'], builds: true },
  gongkai: { script: ['apps/api/src/cli/main.ts'] },
  test: { script: ['scripts/test.ts'] },
  check: { script: ['scripts/check.ts'] },
  dev: { script: ['node_modules/turbo/bin/turbo', 'run', 'dev'] },
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (command === undefined) {
  process.stderr.write(`Usage: node scripts/run.mjs ${Object.keys(COMMANDS).join('|')} [arguments]\n`);
  process.exit(2);
}
checkNode();
install();
checkRuntime();
generateClient();
if (command.builds === true) buildWeb();
const [script, ...fixed] = command.script;
handOver([join(ROOT, script), ...fixed, ...args]);

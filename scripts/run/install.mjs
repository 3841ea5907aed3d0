import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, NODE, ROOT, say } from './paths.mjs';

const OLDEST = [20, 19];

/** Ends with a clear message when this Node is too old to start with. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  fail(
    `需要 Node.js ${OLDEST.join('.')} 或更高版本,当前是 ${process.version}。请安装新版后再试:https://nodejs.org/`,
    `Node.js ${OLDEST.join('.')} or newer is needed, this is ${process.version}. Install a newer one: https://nodejs.org/`,
  );
}

function canWriteHome() {
  try {
    accessSync(homedir(), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function installEnvironment() {
  const env = {
    ...process.env,
    // Migrations run on the WebAssembly engine; the binary one must not be looked for on the network.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
  };
  if (!canWriteHome()) env.npm_config_cache = join(tmpdir(), `gongkai-npm-${process.getuid?.() ?? 'user'}`);
  return env;
}

/** Runs the npm that started us, or the one on the path; its output goes to stderr. */
function npm(args) {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /\.c?js$/.test(script);
  const [command, rest] = own ? [process.execPath, [script, ...args]] : ['npm', args];
  return spawnSync(command, rest, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: installEnvironment(),
    shell: !own && process.platform === 'win32',
  });
}

function readPackages(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
}

/** Whether a package of the lock file must be on the disk as it says: optional ones depend on the machine. */
function isCertain(path, entry) {
  return (
    path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional && !entry.peer
  );
}

/** Compares what npm last wrote into node_modules with the lock file. Dates would lie after a checkout. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  if (!existsSync(join(ROOT, 'package-lock.json'))) return true;
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json'))
    .filter(([path, entry]) => isCertain(path, entry))
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

/** Installs the packages unless they are there as the lock file says. */
export function install() {
  if (isInstalled()) return;
  say(
    '安装依赖(npm install),首次约需一两分钟…  Installing packages (npm install); a minute or two the first time …',
  );
  // Not `npm ci`: it refuses a lock file in which a tool's binary for some other platform is missing, and
  // registries do not mirror all of those. Versions still come from the lock file, which stays as it is.
  const done = npm(['install', '--no-save', '--loglevel=error', '--no-fund', '--no-audit']);
  if (done.status !== 0) {
    fail(
      '依赖安装失败。请检查网络与 npm 源(npm config get registry)以及磁盘空间,然后重新运行。',
      'Installing failed. Check the network, the registry (npm config get registry) and the disk, then run it again.',
    );
  }
}

function nodeVersion() {
  const probe = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  return probe.status === 0 ? probe.stdout.trim() : null;
}

/** Makes sure that the Node brought by npm runs; its install script may have been switched off. */
export function checkRuntime() {
  if (nodeVersion() !== null) return;
  say('准备 Node 26 运行环境…  Preparing the Node 26 runtime …');
  npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (nodeVersion() !== null) return;
  fail(
    `node_modules 中的 Node 26 无法运行(${process.platform}/${process.arch})。请运行 npm rebuild node;如仍失败,删除 node_modules 后重试。`,
    `The Node 26 in node_modules does not run (${process.platform}/${process.arch}). Run npm rebuild node; if that fails, delete node_modules and try again.`,
  );
}

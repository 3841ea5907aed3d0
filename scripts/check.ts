// `npm run check`: lint, format, types, dead code and build. Stops at nothing; ends with what failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const CHECKS: [name: string, command: string, args: string[]][] = [
  ['lint', 'oxlint', ['--deny-warnings']],
  ['format', 'oxfmt', ['--check', 'packages', 'apps', 'scripts', 'prisma']],
  ['types', 'turbo', ['run', 'typecheck', '--concurrency=2', '--output-logs=errors-only']],
  ['dead code', 'knip', []],
  ['build', 'turbo', ['run', 'build', '--output-logs=errors-only']],
];

const failed = CHECKS.filter(([name, command, args]) => {
  console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
  return (
    spawnSync(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, stdio: 'inherit' }).status !== 0
  );
});
const names = failed.map(([name]) => name).join(', ');
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nChecks failed: ${names}.`);
console.log(`${CHECKS.length - failed.length} passed, ${failed.length} failed, 0 skipped`);
process.exitCode = failed.length === 0 ? 0 : 1;

// Proves the import rules of docs/architecture.md over every source file: who may import whom.
// Exit code 1 and one line for each import that the rules do not allow.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a package's shipped code may import: names of packages, or prefixes that end in `/` or `:`. */
const ALLOWED: Record<string, readonly string[]> = {
  'packages/domain': ['zod'],
  'packages/db': ['@prisma/', 'pg', '@electric-sql/', 'node:'],
  'packages/services': ['@gongkai/db', '@gongkai/domain', 'node:'],
  'packages/trpc': ['@gongkai/domain', '@gongkai/services', '@trpc/server', 'zod', 'node:'],
  'packages/charts': ['@gongkai/domain', 'react', 'react-dom', 'recharts'],
  'packages/reports': [
    '@gongkai/domain',
    'write-excel-file',
    'read-excel-file',
    'mammoth',
    'fflate',
    'docx',
    'easy-template-x',
    'node:',
  ],
  'packages/ui': [
    '@gongkai/domain',
    'react',
    'react-dom',
    '@mantine/',
    '@tanstack/',
    '@tabler/icons-react',
    'dayjs',
  ],
};
const FORBIDDEN_IN_APPS: Record<string, readonly string[]> = {
  'apps/web': ['@gongkai/db', '@gongkai/services', '@gongkai/reports', 'node:', '@prisma/'],
  'apps/api': ['@gongkai/charts', '@gongkai/ui', '@prisma/', 'pg'],
};
/** The web may know the API only by its type. */
const TYPE_ONLY_IN_WEB = '@gongkai/trpc';
const CLOCKS = /\b(Date\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(|performance\.now\()/;

const IMPORT =
  /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

type Import = { specifier: string; isType: boolean };

function importsOf(text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    specifier: match[3] ?? match[4] ?? '',
    isType: match[2] !== undefined,
  }));
}

function matches(specifier: string, rule: string): boolean {
  if (rule.endsWith('/') || rule.endsWith(':')) return specifier.startsWith(rule);
  return specifier === rule || specifier.startsWith(`${rule}/`);
}

function complaint(workspace: string, { specifier, isType }: Import): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('#')) {
    return specifier.includes('/packages/') ? 'reaches into a package by path; import it by name' : null;
  }
  const allowed = ALLOWED[workspace];
  if (allowed !== undefined) {
    return allowed.some((rule) => matches(specifier, rule)) ? null : `${workspace} may not import it`;
  }
  if ((FORBIDDEN_IN_APPS[workspace] ?? []).some((rule) => matches(specifier, rule))) {
    return `${workspace} may not import it`;
  }
  return workspace === 'apps/web' && matches(specifier, TYPE_ONLY_IN_WEB) && !isType
    ? 'the web imports only the type of the API'
    : null;
}

function checkFile(path: string): string[] {
  const workspace = path.split('/').slice(0, 2).join('/');
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found = importsOf(text).flatMap((one) => {
    const why = complaint(workspace, one);
    return why === null ? [] : [`${path}: '${one.specifier}': ${why}`];
  });
  if (workspace === 'packages/domain' && CLOCKS.test(text)) {
    found.push(`${path}: the domain has no clock and no chance; take today as a parameter`);
  }
  if (workspace.startsWith('apps/') && /\/index\.tsx?$/.test(path))
    found.push(`${path}: no barrels inside apps`);
  return found;
}

const files = globSync(['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'], { cwd: ROOT }).filter(
  (path) => !/generated|\.test\.tsx?$|\/testing\/|\/scripts\//.test(path),
);
const complaints = files.flatMap(checkFile);
for (const line of complaints) console.error(line);
console.log(`Import rules: ${files.length} files, ${complaints.length} forbidden imports.`);
process.exitCode = complaints.length === 0 && files.length > 0 ? 0 : 1;

// Documents may not cite paths of the project that do not exist.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const CITED =
  /`((?:apps|packages|prisma|scripts|docs|bench)\/[\w./-]+)`|\]\((?!https?:|#|mailto:)([^)#\s]+)/g;

const documents = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'packages/*/README.md'], { cwd: ROOT });
const missing = documents.flatMap((document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(CITED)].flatMap(([, path, link]) => {
    const target = path === undefined ? join(ROOT, dirname(document), link ?? '') : join(ROOT, path);
    return existsSync(target) ? [] : [`${document}: ${path ?? link} does not exist`];
  });
});
for (const line of missing) console.error(line);
console.log(`Document references: ${documents.length} documents, ${missing.length} missing targets.`);
process.exitCode = missing.length === 0 ? 0 : 1;

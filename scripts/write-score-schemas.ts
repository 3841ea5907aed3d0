// Writes the JSON Schemas of the score files into docs/schemas; a test holds them to the formats.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreFileSchemas } from '../packages/domain/src/score-file/schemas.ts';

for (const [name, schema] of Object.entries(scoreFileSchemas())) {
  const path = join(import.meta.dirname, `../docs/schemas/${name}.schema.json`);
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
}

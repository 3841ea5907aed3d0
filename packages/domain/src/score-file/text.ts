import { z } from 'zod';
import { LocalText } from '../indicator/text.ts';

/** A text for both languages at once, or one for each. */
export const ScoreText = z
  .union([z.string().min(1), LocalText.strict()])
  .describe('one text for both languages, or {"zh", "en"}');
export type ScoreText = z.infer<typeof ScoreText>;

/** The text in both languages; `otherwise` where none was given. */
export function localText(text: ScoreText | undefined, otherwise: string): LocalText {
  const given = text ?? otherwise;
  return typeof given === 'string' ? { zh: given, en: given } : given;
}

/** The key by which editors know the schema of a file; it has no meaning here. */
export const SchemaLink = z.string().optional().describe('address of this schema, for editors');

import { checkPlaces, type NoticeTemplateKey, type Placeholder } from '@gongkai/domain/disclosure-request';
import { allow, refuse, type Decision } from '@gongkai/domain/common';
import { TemplateHandler, TextPlugin } from 'easy-template-x';
import { docxToText } from '../document/index.ts';

/** Why an office's own template cannot be used. */
type TemplateRefusal =
  | 'docx-broken'
  | 'docx-expands-too-far'
  | 'template-braces'
  | 'template-unknown-places'
  | 'template-missing-places';

/** Text only: a template runs nothing, includes nothing and repeats nothing. */
function handler(): TemplateHandler {
  return new TemplateHandler({ plugins: [new TextPlugin()], defaultContentType: 'text' });
}

/**
 * Whether an office's own template can be filled in: a Word document whose places are all known, and that has all
 * it must have. Answers its text. Refuses with the names of those that are unknown or missing in `names`.
 */
export async function checkTemplate(
  key: NoticeTemplateKey,
  bytes: Uint8Array,
): Promise<Decision<string, TemplateRefusal>> {
  const text = await docxToText(bytes);
  if (!text.ok) return text;
  // A brace that is opened and not closed, or closed and not opened, would leave a hole in every notice.
  if (/[{}]/.test(text.value.replaceAll(/\{[^{}]*\}/g, ''))) return refuse('template-braces');
  const tags = await handler()
    .parseTags(Buffer.from(bytes))
    .catch(() => null);
  if (tags === null) return refuse('docx-broken');
  const { unknown, missing } = checkPlaces(
    key,
    tags.map(({ rawText }) => rawText.slice(1, -1)),
  );
  const names = (found: readonly string[]) => ({ names: found.map((name) => `{${name}}`).join('、') });
  if (unknown.length > 0) return refuse('template-unknown-places', names(unknown));
  return missing.length > 0 ? refuse('template-missing-places', names(missing)) : allow(text.value);
}

/** The template with every place filled in; the values' line breaks become those of the document. */
export async function fillTemplate(
  template: Uint8Array,
  values: Readonly<Record<Placeholder, string>>,
): Promise<Uint8Array> {
  const filled = await handler().process(Buffer.from(template), { ...values });
  return new Uint8Array(filled);
}

/** A LIKE pattern's own characters lose their meaning. */
export function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/gu, String.raw`\$&`);
}

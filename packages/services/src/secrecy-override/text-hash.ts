import { createHash } from 'node:crypto';

/** SHA-256 of a text in one spelling: it does not depend on line ends or on how a letter is composed. */
export function textHash(text: string): string {
  const normalised = text.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return createHash('sha256').update(normalised).digest('hex');
}

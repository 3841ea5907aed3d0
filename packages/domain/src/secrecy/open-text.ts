import { z } from 'zod';
import { findClassificationMark } from './classification-mark.ts';

/** The code of every refusal of a text that carries a secrecy mark. */
export const SecrecyRefusal = ['classified-text'] as const;
export type SecrecyRefusal = (typeof SecrecyRefusal)[number];

/**
 * A schema for text that people type: trimmed, of `min` to `max` characters, and without a secrecy mark
 * (issue message `classified-text`).
 */
export function openText(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => findClassificationMark(text) === null, { error: 'classified-text' });
}

import { findClassificationMark } from '@gongkai/domain/secrecy';

/** Whether any text in a value carries a secrecy mark: the server refuses it, and it may not lie about in a browser. */
export function carriesMark(value: unknown): boolean {
  if (typeof value === 'string') return findClassificationMark(value) !== null;
  return typeof value === 'object' && value !== null && Object.values(value).some(carriesMark);
}

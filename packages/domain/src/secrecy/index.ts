export { findClassificationMark, type ClassificationMark } from './classification-mark.ts';
export { SecrecyRefusal, openText } from './open-text.ts';

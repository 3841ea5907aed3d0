export { builtInTemplate } from './built-in-template.ts';
export { checkTemplate, fillTemplate } from './fill-template.ts';
export { noticeTitle } from './wording.ts';

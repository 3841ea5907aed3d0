import { isDepartmentList } from './departments.ts';
import type { ResponsibilityRole } from './schema.ts';

/** A list of departments with its role, before the list is split; offsets into the text searched. */
export type Fragment = { role: ResponsibilityRole; list: string; start: number; end: number };

const VERB =
  /(共同牵头|牵头|会同|配合|参与|协助|协同|承办|主办|协办|负责|落实|实施)(?:负责|落实|组织|实施|推进|抓好|完成|做好)*/g;

/** The role that a label or verb gives. */
export function roleOf(word: string): ResponsibilityRole {
  if (/牵头|主办|主要责任|第一责任|主责/.test(word)) return 'lead';
  return /配合|协|参与/.test(word) ? 'support' : 'responsible';
}

/** `X牵头，Y配合` and `X会同Y负责` inside a note: a list of departments before each verb. */
export function verbFragments(text: string, offset: number): Fragment[] {
  const fragments: Fragment[] = [];
  let from = 0;
  let withLead = false;
  for (const match of text.matchAll(VERB)) {
    const raw = text.slice(from, match.index);
    const list = raw.replace(/^[,;、。\s]*(?:并?由|请)?/, '');
    const start = offset + match.index - list.length;
    const end = offset + match.index + match[0].length;
    if (list.trim() !== '' && isDepartmentList(list)) {
      const together = match[1] === '会同';
      const role = together ? 'lead' : withLead ? 'support' : roleOf(match[1] ?? '');
      fragments.push({ role, list, start, end });
      withLead = together;
    }
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).replace(/[。;,、\s]+$/, '');
  if (withLead && rest.trim() !== '' && isDepartmentList(rest))
    fragments.push({ role: 'support', list: rest, start: offset + from, end: offset + from + rest.length });
  return fragments;
}

import { isDepartmentList, isEveryone, splitDepartments } from './departments.ts';
import type { ResponsibilityRole } from './schema.ts';

/**
 * A responsibility note in a stretch of width-folded text, offsets into it. `scope` says whether it
 * holds for this item, for this and later items without their own (`below`, 下同), or for this and all
 * later items besides their own (`added`, 以下均需…不再列出).
 */
export type FoundRole = {
  role: ResponsibilityRole;
  departments: string[];
  start: number;
  end: number;
  scope: 'own' | 'below' | 'added';
};

const LABEL =
  /(牵头(?:责任|负责)?|主办|主要责任|第一责任|主责|责任|承办|落实|负责|实施|配合|协办|协助|参与|协同|协作)(?:单位|部门|处室|科室|股室|机构|处|科|主体)(?:\([^():]{1,16}\))?\s{0,3}:|(?<![\u4e00-\u9fff])(牵头|主办|承办|配合|协办|责任)\s{0,3}:/g;
const OTHER_LABEL =
  /[,;\s]\s*(?:责任人|责任领导|分管领导|联系人|(?:完成|办结|工作)?(?:时限|时间|期限|节点)(?:要求)?|联系电话|备注)\s{0,3}:/;
const VERB =
  /(共同牵头|牵头|会同|配合|参与|协助|协同|承办|主办|协办|负责|落实|实施)(?:负责|落实|组织|实施|推进|抓好|完成|做好)*/g;
const ADDED =
  /以下[^。;()\n]{0,12}?均?(?:需|由|须|请)([^,。;()\n]{1,60}?(?:\([^()\n]{1,12}\)[^,。;()\n]{0,20}?)?)(牵头|配合|参与|协助|负责|落实)[^。;()\n]{0,12}不再[^。;()\n]{0,6}列出?/g;
const IN_PROSE =
  /(?:^|[,;。:\n(])\s*(由)?([^,;。:\n(由]{2,60}?)(牵头|作为牵头(?:负责)?(?:部门|单位|处室)|会同[^,;。:\n]{2,40}负责|配合|协助|分别负责|按(?:照)?职责分工(?:负责|落实)|负责落实|具体负责|负责)(?=(?:负责|落实|组织|实施|推进|抓好)*(?:[,;。\n)]|$)|[组织实施抓好做])/g;

function roleOf(word: string): ResponsibilityRole {
  if (/牵头|主办|主要责任|第一责任|主责/.test(word)) return 'lead';
  return /配合|协|参与/.test(word) ? 'support' : 'responsible';
}

/** A responsible note that names only 各处室 and the like means everyone. */
function roleOrAll(role: ResponsibilityRole, departments: string[]): ResponsibilityRole {
  return role === 'responsible' && departments.every(isEveryone) ? 'all' : role;
}

type Fragment = { role: ResponsibilityRole; list: string; start: number; end: number };

function toFound(fragment: Fragment, folded: string): FoundRole | null {
  const list = fragment.list.replace(/[,、;(]?\s*下同\s*\)?/g, '');
  const departments = splitDepartments(list);
  if (departments.length === 0) return null;
  const stop = /[)。\n]/.exec(folded.slice(fragment.end, fragment.end + 200));
  const tail = folded.slice(fragment.end, fragment.end + (stop?.index ?? 200));
  const below = /下同/.test(fragment.list) || /下同/.test(tail);
  const role = roleOrAll(fragment.role, departments);
  return { role, departments, start: fragment.start, end: fragment.end, scope: below ? 'below' : 'own' };
}

/** `X牵头，Y配合` and `X会同Y负责` inside a note: a list of departments before each verb. */
function verbFragments(text: string, offset: number): Fragment[] {
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

/** End of a labelled value: `;`, `。`, a line end or the bracket around the note, at depth 0. */
function valueEnd(folded: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const unit = folded[at] ?? '';
    if (unit === '(') depth += 1;
    else if (unit === ')' || unit === '】' || unit === ']') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && /[;。\n|]/.test(unit)) return at;
  }
  return limit;
}

/** `牵头单位：办公室，各处室配合`: what stands before the comma has the label's role. */
function splitLead(fragments: Fragment[], role: ResponsibilityRole, start: number): Fragment[] {
  const [first, ...rest] = fragments;
  const comma = first?.list.lastIndexOf(',') ?? -1;
  if (first === undefined || first.role !== 'support' || role === 'support' || comma < 1) return fragments;
  const own = { role, list: first.list.slice(0, comma), start, end: first.start + comma };
  const other = { ...first, list: first.list.slice(comma + 1), start: first.start + comma + 1 };
  return [own, other, ...rest];
}

function labelFragments(folded: string): Fragment[] {
  const labels = [...folded.matchAll(LABEL)];
  return labels.flatMap((label, position) => {
    const role = roleOf(label[1] ?? label[2] ?? '');
    let from = label.index + label[0].length;
    const limit = Math.min(labels[position + 1]?.index ?? folded.length, from + 600);
    from += /^[^\S\n]*\n\s*/.exec(folded.slice(from, from + 40))?.[0].length ?? 0;
    let end = valueEnd(folded, from, limit);
    const other = OTHER_LABEL.exec(folded.slice(from, end));
    if (other !== null) end = from + other.index;
    const value = folded.slice(from, end).replace(/[,、\s]+$/, '');
    if (value.trim() === '') return [];
    end = from + value.length;
    const verbs = verbFragments(value, from);
    if (verbs.length > 0) return splitLead(verbs, role, label.index);
    if (!isDepartmentList(value.replace(/[,、(]?\s*下同\s*\)?/, '')) && value.length > 120) return [];
    return [{ role, list: value, start: label.index, end }];
  });
}

/** Bracketed notes without a label: `(办公室牵头，各处室配合)`, `(办公室、法规处)` at the end of a line. */
function bracketFragments(folded: string): Fragment[] {
  const fragments: Fragment[] = [];
  const open: number[] = [];
  const own = folded.replace(ADDED, (added) => ' '.repeat(added.length));
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded[at];
    if (unit === '\n') open.length = 0;
    else if (unit === '(' || unit === '【' || unit === '[') open.push(at + 1);
    else if (unit === ')' || unit === '】' || unit === ']') {
      const from = open.pop();
      if (from === undefined || open.length > 0 || at - from > 400) continue;
      const text = own.slice(from, at).replace(/[;,\s]+$/, '');
      const verbs = /[::]/.test(text) ? [] : verbFragments(text, from);
      fragments.push(...verbs);
      const bare = text.replace(/[,、]?\s*下同$/, '');
      const closes = /^[。;]?\s*(?:\n|$)/.test(folded.slice(at + 1, at + 4));
      if (verbs.length === 0 && closes && bare.length >= 3 && isDepartmentList(bare))
        fragments.push({ role: 'responsible', list: text, start: from, end: from + text.length });
    }
  }
  return fragments;
}

function proseFragments(folded: string): Fragment[] {
  const fragments: Fragment[] = [];
  for (const match of folded.matchAll(IN_PROSE)) {
    const list = match[2] ?? '';
    const verb = match[3] ?? '';
    const plain = verb === '负责' || verb === '协助';
    if ((plain && match[1] === undefined) || !isDepartmentList(list)) continue;
    const end = match.index + match[0].length;
    const start = end - verb.length - list.length - (match[1] ?? '').length;
    if (verb.startsWith('会同')) fragments.push(...verbFragments(folded.slice(start, end), start));
    else fragments.push({ role: roleOf(verb), list, start, end });
  }
  return fragments;
}

/** Every responsibility note of an item's width-folded text, in order, without overlaps. */
export function findRoles(folded: string): FoundRole[] {
  const added = [...folded.matchAll(ADDED)].map((match): FoundRole => {
    const departments = splitDepartments(match[1] ?? '');
    const role = roleOrAll(roleOf(match[2] ?? ''), departments);
    return { role, departments, start: match.index, end: match.index + match[0].length, scope: 'added' };
  });
  const own = [...labelFragments(folded), ...bracketFragments(folded), ...proseFragments(folded)].flatMap(
    (fragment) => {
      const found = toFound(fragment, folded);
      return found === null ? [] : [found];
    },
  );
  const kept: FoundRole[] = [];
  for (const role of [...added, ...own]) {
    if (!kept.some((other) => role.start < other.end && other.start < role.end)) kept.push(role);
  }
  return kept.toSorted((left, right) => left.start - right.start);
}

/** A table cell in a column for departments; the column's role holds where the cell names none. */
export function readDepartmentCell(folded: string, columnRole: ResponsibilityRole): FoundRole[] {
  const named = [...labelFragments(folded), ...verbFragments(folded, 0)];
  const fragments =
    named.length > 0 ? named : [{ role: columnRole, list: folded, start: 0, end: folded.length }];
  const found = fragments.flatMap((fragment) => toFound(fragment, folded) ?? []);
  return found.filter(
    (role, position) => found.findIndex((other) => other.start === role.start) === position,
  );
}

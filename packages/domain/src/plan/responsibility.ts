import { isDepartmentList, isEveryone, splitDepartments } from './departments.ts';
import { closingFragments, jointFragments, proseFragments } from './prose-roles.ts';
import { roleOf, verbFragments, type Fragment } from './role-verbs.ts';
import type { ResponsibilityRole } from './schema.ts';
import { readTimeCell } from './time-notes.ts';

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
const ADDED =
  /以下[^。;()\n]{0,12}?均?(?:需|由|须|请)([^,。;()\n]{1,60}?(?:\([^()\n]{1,12}\)[^,。;()\n]{0,20}?)?)(牵头|配合|参与|协助|负责|落实)[^。;()\n]{0,12}不再[^。;()\n]{0,6}列出?/g;
/** A responsible note that names only 各处室 and the like means everyone. */
function roleOrAll(role: ResponsibilityRole, departments: string[]): ResponsibilityRole {
  return role === 'responsible' && departments.every(isEveryone) ? 'all' : role;
}

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

/** Departments of two characters; other short words in brackets (市区, 全部) are none. */
const SHORT = /^(?:工会|团委|妇联|残联|科协|文联|纪委)$/;

/** The text with its times (6月底前完成, 长期坚持) between commas blanked out, length kept. */
function withoutTimes(text: string): string {
  return text.replace(/[^,;]+/g, (piece) =>
    readTimeCell(piece) === null ? piece : ' '.repeat(piece.length),
  );
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
      const inside = withoutTimes(own.slice(from, at));
      const lead = /^[;,\s]*/.exec(inside)?.[0].length ?? 0;
      const text = inside.slice(lead).replace(/[;,\s]+$/, '');
      const verbs = /[::]/.test(text) ? [] : verbFragments(text, from + lead);
      fragments.push(...verbs);
      const bare = text.replace(/[,、]?\s*下同$/, '');
      const closes = /^(?:[。;]|\s*(?:\n|$))/.test(folded.slice(at + 1, at + 4));
      if (verbs.length === 0 && closes && (bare.length >= 3 || SHORT.test(bare)) && isDepartmentList(bare))
        fragments.push({
          role: 'responsible',
          list: text,
          start: from + lead,
          end: from + lead + text.length,
        });
    }
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
  const own = [labelFragments, bracketFragments, proseFragments, jointFragments, closingFragments]
    .flatMap((read) => read(folded))
    .flatMap((fragment) => toFound(fragment, folded) ?? []);
  const taken = new Uint8Array(folded.length);
  const kept = [...added, ...own].filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
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

import { isDepartmentList } from './departments.ts';
import { roleOf, verbFragments, type Fragment } from './role-verbs.ts';

const IN_PROSE =
  /(?:^|[,;。:\n(])\s*(由)?([^,;。:\n(由]{2,60}?)(牵头|作为牵头(?:负责)?(?:部门|单位|处室)|会同[^,;。:\n]{2,40}负责|配合|协助|分别负责|按(?:照)?职责分工(?:负责|落实)|负责落实|具体负责|负责)(?=(?:负责|落实|组织|实施|推进|抓好)*(?:[,;。\n)]|$)|[组织实施抓好做]|的?(?:任务|事项|项目)(?:[,;。(\n]|$))/g;

/** `由法规处牵头，各科室配合` in a sentence; 负责 counts only after 由 or at the start of a line. */
export function proseFragments(folded: string): Fragment[] {
  const fragments: Fragment[] = [];
  for (const match of folded.matchAll(IN_PROSE)) {
    const list = match[2] ?? '';
    const verb = match[3] ?? '';
    const opens = match.index === 0 || folded[match.index] === '\n';
    const plain = (verb === '负责' && !opens) || verb === '协助';
    if ((plain && match[1] === undefined) || !isDepartmentList(list)) continue;
    const end = match.index + match[0].length;
    const start = end - verb.length - list.length - (match[1] ?? '').length;
    if (verb.startsWith('会同')) fragments.push(...verbFragments(folded.slice(start, end), start));
    else fragments.push({ role: roleOf(verb), list, start, end });
  }
  return fragments;
}

/** Names alone after the last sentence of a line, where brackets were lost: `每季度公布数据。信息科`. */
export function closingFragments(folded: string): Fragment[] {
  return [...folded.matchAll(/(?<=。[^\S\n]{0,8})([^。;:,!?\s][^。;:,!?\n]{1,60})(?=\n|$)/g)].flatMap(
    (match): Fragment[] => {
      const list = match[1] ?? '';
      if (list.length < 3 || !isDepartmentList(list)) return [];
      return [{ role: 'responsible', list, start: match.index, end: match.index + list.length }];
    },
  );
}

/** `由调查科会同法规科公开…`: the first leads, the others support. */
const JOINTLY =
  /(?:^|[,;。:\n])\s*由?([^,;。:\n(由]{2,40}?)会同([^,;。:\n]{2,60}?)(?=负责|牵头|共同|及时|组织|实施|推进|落实|制定|公开|公布|发布|研究|开展|做好|完成|办理|按|定期|编制|建立|[,。;\n]|$)/g;

export function jointFragments(folded: string): Fragment[] {
  return [...folded.matchAll(JOINTLY)].flatMap((match): Fragment[] => {
    const [whole, first = '', others = ''] = match;
    if (!isDepartmentList(first) || !isDepartmentList(others)) return [];
    const end = match.index + whole.length;
    const middle = end - others.length;
    const start = middle - '会同'.length - first.length;
    return [
      { role: 'lead', list: first, start, end: middle },
      { role: 'support', list: others, start: middle, end },
    ];
  });
}

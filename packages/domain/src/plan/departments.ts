/** A name that can be a department: ends like one, or means all or some of them. */
const UNIT_END =
  /(?:处|室|科|股|局|办|委|联|厅|部|院|队|所|站|中心|公司|集团|政府|单位|部门|机构|街道|镇|乡|区|县|市|村|社区|委员会|组|协会|学会|学校|窗口|大厅|银行|支行|中支|团委|工会|机关|馆|署|台|网|会|厂|校|园|社|行|人)$/;
const EVERYONE =
  /^(?:本?局|厅|市|区|县|省|委|各级)?(?:机关)?(?:各|全体|所有|全)(?:有关|相关|业务|职能|下属|直属|局属|县市|县区)?(?:机关)?(?:处室|科室|股室|单位|部门|局|支部|处|科|股|机构|直属单位|事业单位|下属单位|二级单位|级各部门|乡镇街道|乡镇|镇街|区|县|市|镇|乡|街道|县区|所)?(?:\(.{1,12}\))?(?:[、,和及]?(?:各|局属|直属|下属)(?:局属|直属|下属|有关|相关|事业|二级)*(?:单位|机构|分局))*$/;
const FILLER =
  /^(?:由|请|以及|及其|并|均由|分别由|具体由|主要由|其中)+|(?:按照|按|根据|依据)(?:各自)?(?:的)?(?:工作)?(?:职责|职能|职责范围|分工|任务)*(?:分工|职责|任务)*$|(?:等)?(?:分别|共同|具体|统一|统筹|主要|总|联合|各自)*$|等(?:[市县区省]|[市县区省]?政府)?(?:各)?(?:有关|相关|[市县区省]直)*(?:职能)?(?:部门|单位|处室|科室|股室)?$/g;

/** 以下统称各县区政府, 不含乡镇: a remark on the names, no name. */
const ASIDE = /^(?:以下|不含|不包括|包括|详见|含(?!山)|即(?!墨))/;
/** Where something is published, although the word ends like a department. */
const CHANNEL = /(?:网站|门户网|政府网|政务网|信息网|公开栏|宣传栏|电子屏)$/;

/** Splits a list of departments at 、，；and, between two whole names, at 和/及/与; commas inside brackets stay. */
export function splitDepartments(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const unit of list) {
    if (unit === '(') depth += 1;
    if (unit === ')') depth -= 1;
    if (depth <= 0 && /[、,;/|\n\t]/.test(unit)) {
      parts.push(current);
      current = '';
    } else current += unit;
  }
  parts.push(current);
  return parts
    .flatMap(splitJoined)
    .map(cleanDepartment)
    .filter((name) => name !== '' && !ASIDE.test(name));
}

/** 办公室和法规处 → two names; 自然资源和规划局 stays one, since 自然资源 is no department. */
function splitJoined(part: string): string[] {
  const names: string[] = [];
  let rest = part.trim();
  for (const joint of part.trim().matchAll(/\s+(?!\()|以及|和|及|与/g)) {
    const at = rest.indexOf(joint[0]);
    const left = rest.slice(0, at).trim();
    if (at > 0 && UNIT_END.test(left) && left.length >= 2 && rest.length > at + 1) {
      names.push(left);
      rest = rest.slice(at + joint[0].length).trim();
    }
  }
  names.push(rest);
  return names;
}

function cleanDepartment(name: string): string {
  let cleaned = name.trim().replace(/^[:。.]+|[:。.]+$/g, '');
  for (let before = ''; before !== cleaned;) {
    before = cleaned;
    cleaned = cleaned.replace(FILLER, '').trim();
  }
  return cleaned;
}

/** Whether the name stands for all departments (各处室, 各有关单位, 全局). */
export function isEveryone(name: string): boolean {
  return EVERYONE.test(name) || /^(?:全局|全体|局属各单位|局机关各处室|机关各处室)/.test(name);
}

/** Whether every part of the list reads like a department; false for prose. */
export function isDepartmentList(list: string): boolean {
  if (list.length > 300 || /[。!?“”《》:]/.test(list)) return false;
  const names = splitDepartments(list);
  return names.length > 0 && names.every(isDepartmentName);
}

function isDepartmentName(name: string): boolean {
  const bare = name.replace(/\([^()]*\)$/, '').trim();
  if (ASIDE.test(bare) || CHANNEL.test(bare)) return false;
  if (bare.length < 2 || bare.length > 30) return bare.length === 1 && /[办委局]/.test(bare);
  if (
    /^(?:加强|推进|推动|做好|完善|加大|强化|规范|深化|优化|提升|提高|落实|健全|及时|建立|开展|抓好|服务|聚焦|围绕|支持|要)/.test(
      bare,
    )
  )
    return false;
  return isEveryone(bare) || UNIT_END.test(bare) || /^(?:各|有关|相关|局属|直属)/.test(bare);
}

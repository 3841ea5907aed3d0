const ADVERB =
  '(?:及时|主动|积极|全面|切实|认真|严格|进一步|持续|不断|充分|规范|稳步|大力|系统|逐一|逐项|逐步|统一|正确|依法|依规|定期|不定期|着力|深入|加快|有效|精准|集中|准确|按时|按期|统筹|强力|扎实|重点|同步|并|同时|要|应|应当|需|须|必须|也|均|都|更加|适时|优先|科学|合理|动态|多渠道|全程|全力|严肃|妥善|稳妥|有序|继续|坚持|分类|专题|随时|于每\\S{1,4}|每\\S{1,3}|还|再|抓紧|带头|协同|尽快|如实|快速|公开透明|灵活|创新|按(?:月|季度|季|年|周)|逐[月季年]|汛期|(?:到|至)?(?:20\\d{2}年|今年|本年度)?(?:\\d{1,2}月份?)?(?:\\d{1,2}日|[上下]半年|第[一二三四]季度)?年?(?:[底末](?:之?前)?|内|之?前|以前)|全年|年底前|每[^,]{1,10}前|面?向[^,]{1,14}?)';

/** Verbs that open a duty wherever a clause begins with them. */
const VERB =
  '(?:推出|上线|曝光|采用|创建|培育|公开|公布|发布|公示|梳理|清理|标注|标明|推进|推行|推动|推广|加强|加大|强化|完善|建立|健全|构建|制定|制订|编制|编写|编发|修订|开展|组织|举办|落实|做好|抓好|更新|维护|优化|规范|明确|细化|分解|扩大|拓展|拓宽|丰富|利用|运用|回应|解读|办理|办好|答复|审查|审理|审核|审批|报送|上报|报告|培训|检查|督促|督查|跟进|跟踪|会同|执行|履行|适用|计收|搭建|建设|建好|建成|整合|归集|设立|设置|开设|配备|配齐|统计|汇总|监测|研判|处置|征求|听取|邀请|召开|印发|出台|清查|整改|通报|考核|评估|评议|纳入|对接|共享|宣传|配合|指导|参加|参与|实行|实施|压实|整理|归档|确定|指定|严把|把好|把握|加快|深化|改进|升级|改造|关停|注销|排查|核查|核实|公告|补充|补录|协调|探索|总结|提供|设计|制作|转载|推送|集成|受理|畅通|用好|管好|管理|打造|收集|分析|监督|严格|落细|准备|提交|上传|录入|登记|备案|告知|说明|解释|申报|立项|开通|开放|展示|调整|统筹|引入|聘请|委托|安排|部署|召集|学习|贯彻|查找|查摆|查处|解决|处理|回复|反馈|转办|交办|督办|移交|提前|完成|梳|严控|杜绝|加注|注明|增加|增设|保护|巩固|聚焦|关注|选取|遴选|确认|调度|紧盯|牵头|负责)(?!期|时限|率)';

/** Verbs whose place inside a clause already shows a duty: 政务新媒体发布稿件时统一标注…. */
const STRONG =
  '(?:标注|标明|注明|编制|制定|梳理|上图入库|予以公开|集中公开|组织开展|报送|开展|及时公开|主动公开|集中发布|同步公开|同步发布|统一公开|严格执行|建立健全|纳入|公布|公示)';

/** Clauses that only say what for: they belong to the duty before them. */
const RESULT =
  /^(?:方便|增强|促进|助力|确保|不断(?:提升|提高|增强|满足)|(?:进一步|切实|持续|有效|全面|着力|稳步)?(?:提升|提高|增强|夯实|保障|满足|防范|避免|减少|维护好|发挥)|引导|更好|实现|推动实现|推动(?:政府|形成)|以(?:便|利|更|实际|优异)|为.{2,}(?:提供|创造|营造|奠定)|做到|助推|营造|充分发挥|充分保障|形成|使|让|从而|切实转变|转变|牢固?树立|树立|最大限度|真正|有力|力争|力求|杜绝|防止|严防|打通|不得|不再|严禁|努力|(?:自觉|主动)?接受)/;

/** Clauses that lead in to the duty after them. */
const LEAD_IN =
  /^(?:紧紧?围绕|围绕|聚焦|按照?|根据|依据|依照|通过|针对|结合|以|对于?|将|在|把|自|由|为|随着|坚持|依托|借助|对照|遵循|本着|从|凡|对标|立足|除|经|当|如|若|因|各|涉及)/;

const EMPTY_OBJECT = /(?:理念|观念|意识|认识|站位|思想|责任感|自觉性)$/;

const INSIDE = new RegExp(STRONG);
const CLOSES = new RegExp(`(?:${ADVERB}|以|并)${VERB}[^,]{0,6}$`);
const ADVERB_AT = new RegExp(ADVERB, 'y');
const ONE_ADVERB = new RegExp(`^${ADVERB}$`);
const VERB_AT = new RegExp(VERB, 'y');
const LONGEST_ADVERB = 20;

/** Every place where an adverb that begins at `at` can end: 每 alone has several. */
function adverbEnds(text: string, at: number): number[] {
  ADVERB_AT.lastIndex = at;
  if (!ADVERB_AT.test(text)) return [];
  const word = text.slice(at, at + LONGEST_ADVERB);
  const ends: number[] = [];
  for (let length = 1; length <= word.length; length += 1)
    if (ONE_ADVERB.test(word.slice(0, length))) ends.push(at + length);
  return ends;
}

/**
 * Whether a verb stands at one of the places, or after adverbs from there. Each place is looked at once:
 * as one pattern, adverbs many times over would be tried in all their divisions.
 */
function reachesVerb(text: string, places: number[]): boolean {
  const seen = new Set<number>();
  const open = [...places];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    VERB_AT.lastIndex = at;
    if (VERB_AT.test(text)) return true;
    for (const end of adverbEnds(text, at)) open.push(end);
  }
  return false;
}

/** The places after 要, 应, 应当, 须 and 必须, which make a duty of the verb they come before. */
function afterModals(text: string): number[] {
  return [...text.matchAll(/要|应当|须/g), ...text.matchAll(/应/g)].map(
    (modal) => modal.index + modal[0].length,
  );
}

/** Whether a clause begins with its verb, or with a short subject and 需 or another modal. */
function opensWithVerb(text: string): boolean {
  const needed = [...text.slice(0, 15).matchAll(/需/g)].map(({ index }) => index + 1);
  return reachesVerb(text, [0, ...needed]);
}

/** What part a clause plays in its sentence. */
export type ClauseRole = 'duty' | 'result' | 'lead-in' | 'other';

/** Classifies a width-folded clause between two commas. */
export function clauseRole(clause: string): ClauseRole {
  const text = clause
    .replace(/^(?:其中|此外|另外|同时|并且|并|而且|以及|且|还要|并要)[,:]?/, '')
    .replace(/^[“"']/, '');
  if (RESULT.test(text)) return 'result';
  if (EMPTY_OBJECT.test(text)) return 'result';
  if (LEAD_IN.test(text)) return isComplete(text) ? 'duty' : 'lead-in';
  if (opensWithVerb(text) || reachesVerb(text, afterModals(text)) || INSIDE.test(text)) return 'duty';
  return CLOSES.test(text) ? 'duty' : 'other';
}

const ANYWHERE = new RegExp(VERB);

/** Whether a clause that is no clear duty still says what to do; used where nothing clearer follows. */
export function saysWhatToDo(clause: string): boolean {
  return clause.length >= 6 && ANYWHERE.test(clause);
}

/** A lead-in that already holds its verb: 对失效文件标明原因, 通过专栏集中公开, 将位置上图入库并公布. */
function isComplete(text: string): boolean {
  if (/^(?:按照?|根据|依据|依照|对照)[^,]*》$/.test(text)) return false;
  if (
    /(?:为(?:导向|目标|指导|重点|主线|抓手|核心|契机|中心|主|引领|牵引|基础|载体|平台|统领|遵循)|(?:要求|规定|部署|精神|安排|方式|方法|工作|原则|任务|标准|程序|方式等|问题|需求|时|后|前|中|上|的))$/.test(
      text,
    )
  ) {
    return (
      reachesVerb(text, afterModals(text)) ||
      /(?:开展|做好|抓好|推进|加强|落实|完成|组织)[^,]{2,}工作$/.test(text)
    );
  }
  return (
    INSIDE.test(text) ||
    reachesVerb(text, afterModals(text)) ||
    CLOSES.test(text) ||
    /(?:方式|渠道|平台|途径|形式|措施|手段|载体|机制)[,]?.{0,2}(?:及时|积极|主动|全面|开展|加强|公开|发布|推进|宣传|解读|实质性|做好)/.test(
      text,
    )
  );
}

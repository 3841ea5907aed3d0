/** What a key of the head says; `other` keys are recognised and have no field. */
export type MetadataField = 'indexNumber' | 'documentNumber' | 'issuer' | 'date' | 'title' | 'other';

/** Keys by field, the best source of a figure first (成文日期 before 发布日期). */
const KEYS: Record<MetadataField, string> = {
  indexNumber: '索引号 信息索引号 索引码 索引编号 信息索引',
  documentNumber: '发文字号 文号 发文文号 文件编号 文件号 文件字号 发文号 公文文号',
  issuer:
    '发文机关 发文机构 发文单位 制发机关 制发单位 印发机关 印发单位 发布机构 发布机关 发布单位 公开单位 公开机构 公开机关 信息公开机构 公开责任部门 发布部门 发布主体',
  date: '成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 生成日期 生成时间 形成日期 形成时间 制发日期 发布日期 发布时间 公开日期 公开时间 日期 时间',
  title: '标题 信息名称 名称 文件名称 公文名称 信息标题 文件标题 公文标题',
  other:
    '分类 主题分类 信息分类 组配分类 体裁分类 体裁 服务对象分类 服务对象 公文种类 公文类别 公文分类 文种 文件类型 有效性 效力状态 效力 时效性 时效 文件状态 生效日期 生效时间 失效日期 失效时间 废止日期 废止时间 终止日期 实施日期 有效期 关键词 主题词 内容概述 内容概要 概述 公开方式 公开范围 公开类别 公开形式 公开程序 公开属性 信息类别 语种 来源 信息来源 文章来源 稿源 作者 浏览次数 浏览量 阅读次数 阅读量 阅读 点击数 点击次数 访问量 访问次数 字体 字号 字体大小 文字大小 责任编辑 编辑 审核 载体类型 记录形式 统一编号 登记号 视力保护色 更新日期 更新时间 归档时间 所属栏目 所属类别 分享',
};

/** Rank of 发布日期: this and later date keys say when the page was put up. */
export const FIRST_PAGE_DATE = KEYS.date.split(' ').indexOf('发布日期');

/** Keys that are also ordinary words: they count only with a colon or a bar after them. */
const WEAK = new Set(
  '标题 名称 日期 时间 分类 来源 作者 编辑 审核 字体 字号 阅读 效力 体裁 文种 时效 概述 语种 分享 有效期 服务对象'.split(
    ' ',
  ),
);

/** Field and rank (lower is better) of each key, blanks removed. */
export const METADATA_KEYS = new Map<string, { field: MetadataField; rank: number; weak: boolean }>();
for (const [field, keys] of Object.entries(KEYS)) {
  keys.split(' ').forEach((key, rank) => {
    METADATA_KEYS.set(key, { field: field as MetadataField, rank, weak: WEAK.has(key) });
  });
}

/** The key that a whole cell is (`索 引 号：` → 索引号), or null. */
export function wholeKey(cell: string): string | null {
  if (cell.length > 24) return null;
  const bare = cell.replace(/[\s【】[\]*]/g, '').replace(/:$/, '');
  return METADATA_KEYS.has(bare) ? bare : null;
}

const spaced = [...METADATA_KEYS.keys()]
  .toSorted((left, right) => right.length - left.length)
  .map((key) => [...key].join('\\s{0,4}'))
  .join('|');

/** Every `key：` inside a line. */
export const INLINE_KEY = new RegExp(`(?<![\\u4e00-\\u9fff])(${spaced})\\s{0,4}:`, 'g');

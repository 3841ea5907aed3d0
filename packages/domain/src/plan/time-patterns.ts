import type { TimeNote } from './schema.ts';
import { parseAnyNumber } from './numerals.ts';

/** What a time expression means, without its place in the text. */
export type TimeMeaning = Pick<TimeNote, 'kind' | 'due' | 'every' | 'within'>;

export const STANDING: TimeMeaning = { kind: 'standing', due: null, every: null, within: null };
export const EVENT: TimeMeaning = { kind: 'event', due: null, every: null, within: null };

const YEAR = '(?:(?<year>(?:19|20)\\d{2})\\s?年|今年|本年度?|当年|次年|翌年|到)?\\s?';
const MONTH = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s?月份?';
const BEFORE = '(?:之?前|以前|止)';
const NUMBER = '(?<count>\\d{1,3}|[一二三四五六七八九十]{1,3})';

const ENDING = `(?:(?:末|底|内)\\s?${BEFORE}?|${BEFORE})`;
/** Bare quarters and half-years are deadlines at the start of a clause; 公开上半年数据 names what is published. */
const CLAUSE = '(?<=^|[\\s,。;、:(于在至到]|20\\d{2}年|今年|本年度?)';
const NOT_NAMED = '(?![^,。;、\\n]{0,12}(?:数据|情况|信息|结果|报告|总结|工作要点|台账)[,。;、\\n])';

/** Dated expressions that are time notes wherever they stand. */
export const DATED_PROSE = [
  `${YEAR}${MONTH}\\s?(?<day>\\d{1,2})\\s?日\\s?${BEFORE}`,
  `${YEAR}${MONTH}\\s?(?:(?<tenth>[上中下])旬|底|末|初)?\\s?${BEFORE}`,
  `${YEAR}${MONTH}\\s?(?:底|末)`,
  `${YEAR}(?<yearend>年[底末终]|年内|(?<=年\\s?)[底末])\\s?(?:${BEFORE}|内)?`,
  `${YEAR}第?(?<quarter>[一二三四1-4])季度\\s?${ENDING}`,
  `${YEAR}(?<half>[上下])半年\\s?${ENDING}`,
  `${CLAUSE}${YEAR}第?(?<quarter>[一二三四1-4])季度${NOT_NAMED}`,
  `${CLAUSE}${YEAR}(?<half>[上下])半年${NOT_NAMED}`,
];

/** Dates that are time notes only as a whole cell or after a label such as 完成时限. */
export const DATED_CELL = [
  `${YEAR}第?(?<quarter>[一二三四1-4])季度`,
  `${YEAR}(?<half>[上下])半年`,
  `${YEAR}${MONTH}\\s?(?:(?<day>\\d{1,2})\\s?日)?\\s?(?:(?<tenth>[上中下])旬)?(?:完成)?`,
  `(?<year>(?:19|20)\\d{2})\\s?[-/.]\\s?(?<month>\\d{1,2})(?:\\s?[-/.]\\s?(?<day>\\d{1,2}))?`,
  `(?<year>(?:19|20)\\d{2})\\s?年度?`,
];

const WITHIN_ROUND =
  '(?:(?<=周)[一二三四五六日天]|末月\\d{1,2}日|\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|份)?|\\d{1,2}日)?(?:[末底])?(?:之?前|以前)?';
export const RHYTHM = `(?:每|按|逐)(?:一?个)?(?<rhythm>半年|季度|季|半月|月度|月|年度|年|两?周|日|天)(?!第|报|刊|鉴|初|起|人|户|项|件|条|份|轮|类|家)${WITHIN_ROUND}`;
/** Tied to something that happens, in prose: 提前24小时公告, 即时公开. */
export const EVENT_WORD = `提前\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?个?(?:工作日|日|天|小时|月)|即时(?:公开|公布|发布|公告|更新)`;
export const REGULAR = '不?定期(?!限)|常态化';
export const WITHIN = `${NUMBER}\\s?个?\\s?(?<unit>工作日|自然日|日|天|小时)\\s?(?:以内|之内|内)`;

/** Whole cells, or the value after 完成时限：, that say a duty stands all year. */
export const STANDING_CELL =
  /^(?:(?:全|常)年|长期|持续|常态|经常|日常|贯穿|长效|(?:20\d{2}年)?全年)(?:[、,\s]?(?:全年|长期|持续|推进|坚持|开展|做好|更新|落实|实施|工作|性|化|有效|公开|进行|任务|抓好|完成))*$/;
/** Whole cells that tie a duty to something happening. */
export const EVENT_CELL =
  /^(?:(?:及时|即时|实时|适时|随时|立即|按时|同步|视情)(?:更新|公开|公布|发布|办理|报送|完成|推进|开展|落实){0,2}|与[^,。;]{2,10}同步|随[^,。;]{2,10}(?:同步|及时|更新|公开|发布|公布|调整)|(?:按(?:照)?(?:规定|法定|程序|要求|时限|时间|通知|上级|相关|有关)|根据(?:工作|实际|上级|需要|要求))[^,。;]{0,14})$/;

const QUARTER_NUMBER: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const RHYTHMS: Record<string, TimeNote['every']> = {
  半年: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  月度: 'month',
  月: 'month',
  半月: 'week',
  年度: 'year',
  年: 'year',
  周: 'week',
  两周: 'week',
  日: 'day',
  天: 'day',
};

function lastDay(year: number | null, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year !== null && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function dueOf(groups: Record<string, string | undefined>): TimeNote['due'] {
  const year = groups['year'] === undefined ? null : Number(groups['year']);
  if (groups['quarter'] !== undefined) {
    const quarter = QUARTER_NUMBER[groups['quarter']] ?? Number(groups['quarter']);
    return { year, month: quarter * 3, day: lastDay(year, quarter * 3) };
  }
  if (groups['half'] !== undefined)
    return groups['half'] === '上' ? { year, month: 6, day: 30 } : { year, month: 12, day: 31 };
  if (groups['month'] === undefined) return { year, month: 12, day: 31 };
  const month = parseAnyNumber(groups['month']) ?? 0;
  if (month < 1 || month > 12) return null;
  const tenth = { 上: 10, 中: 20 }[groups['tenth'] ?? ''];
  const day = groups['day'] === undefined ? (tenth ?? lastDay(year, month)) : Number(groups['day']);
  return day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** The meaning of a match of one of the patterns above, from its named groups; null for an impossible date. */
export function meaningOf(groups: Record<string, string | undefined>): TimeMeaning | null {
  if (groups['rhythm'] !== undefined) return { ...STANDING, every: RHYTHMS[groups['rhythm']] ?? null };
  if (groups['unit'] !== undefined) {
    const unit = groups['unit'] === '工作日' ? 'working-day' : groups['unit'] === '小时' ? 'hour' : 'day';
    return { ...EVENT, within: { count: parseAnyNumber(groups['count'] ?? '') ?? 0, unit } };
  }
  const due = dueOf(groups);
  return due === null ? null : { ...STANDING, kind: 'dated', due };
}

import { isDocumentNumber, isGreeting, isNavigation, isOrgan, trailingKind } from './loose-lines.ts';
import type { Line } from './lines.ts';
import { isDateLine } from './plain-date-text.ts';

const TITLE_END =
  /(?:要点|通知|方案|意见|计划|安排|分工|分解表|任务表|一览表|责任表|清单|(?:责任|任务|目标)分解|细则|办法|函|台账|任务分解|重点工作|工作|目标|措施|任务|配档表|推进表|公告|通报|(?:分工|安排|进度|目标|清单|台账|明细|分解)表)(?:\s?[(〔《][^()]{1,20}[)〕》])?[》]?$/;
/** （2021年12月31日修订）: when, not what. */
const REVISION = /^\(.{0,40}(?:修订|修正|通过|审议|印发|发布|公布)\)$/;
const MAX_LINES = 4;
/** Blank lines stand between the lines of a title on some pages. */
const LARGEST_GAP = 4;

/** Whether a width-folded line can be a title, or a part of one: short, unpunctuated, no furniture. */
function isFragment(text: string): boolean {
  if (text.length > 70 || text.length < 2 || /[。;:!?,|]/.test(text)) return false;
  if (isDateLine(text) || isDocumentNumber(text) || isNavigation(text) || isGreeting(text)) return false;
  return (
    trailingKind(text) === null &&
    !/^[\d\s.\-/]+$/.test(text) &&
    !text.endsWith('文件') &&
    !REVISION.test(text)
  );
}

/** Whether the line alone reads like the end of a title. */
export function isTitleLike(text: string): boolean {
  return isFragment(text) && text.length >= 6 && TITLE_END.test(text.replace(/\s/g, ''));
}

function follows(previous: Line, next: Line): boolean {
  return next.line - previous.line <= LARGEST_GAP;
}

const SITE_HEADING =
  /^(?:政府信息公开|政务公开|信息公开|政府信息|通知公告|政策文件|法定主动公开内容|文件|目录|正文)$/;
const UNFINISHED = /关于|印发|20\d{2}|政务公开|政府信息公开/;

/** Whether `text` cannot stand alone, so that the line above belongs to it. */
function wantsMore(text: string, above: string): boolean {
  if (SITE_HEADING.test(above)) return false;
  if (isOrgan(above)) return !/(?:局|政府|办公室|办公厅|厅|委员会)(?:关于|20\d{2}年)/.test(text);
  if (isTitleLike(above))
    return /^的?(?:通\s*知|函|公告)$/.test(text) || (/关于/.test(above) && /通\s*知$/.test(text));
  return UNFINISHED.test(above) || text.replace(/\s/g, '').length < 8;
}

export type TitleReading = { text: string; lines: Line[] };

/** Text of the lines put together, blanks between Chinese characters removed. */
function joined(source: string, lines: Line[]): string {
  const text = lines.map((line) => source.slice(line.start, line.end).trim()).join('');
  return text.replace(
    /(?<=[\u3000-\u9fff\uff01-\uff5e\d])[ \t\u3000\u00a0]+(?=[\u3000-\u9fff\uff01-\uff5e\d])/g,
    (_, at: number) => (betweenOrgans(text.slice(0, at), text.slice(at).trimStart()) ? ' ' : ''),
  );
}

/** Whether a blank stands between the names of two issuing bodies. */
function betweenOrgans(before: string, after: string): boolean {
  const last = before.split(/[ \t\u3000\u00a0]+/).at(-1) ?? '';
  const organ =
    /^[\u4e00-\u9fff]{2,16}?(?:局|委员会|委|厅|办公室|政府|院|部|中心)(?=$|[ \t\u3000\u00a0]|关于|20\d{2})/;
  return last.length >= 4 && isOrgan(last) && organ.test(after) && !/^(?:关于|印发)/.test(after);
}

/**
 * Titles among the lines that belong to no section, in order: a line that ends like a title, with
 * the unpunctuated lines directly above and, where `关于…` stays open, below it.
 */
export function findTitles(source: string, lines: Line[]): TitleReading[] {
  const titles: TitleReading[] = [];
  const taken = new Set<Line>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || taken.has(line) || !isTitleEnd(line.text)) continue;
    const parts = [line];
    for (let above = index - 1; above >= 0 && parts.length < MAX_LINES; above -= 1) {
      const previous = lines[above];
      const first = parts[0];
      if (previous === undefined || first === undefined || taken.has(previous)) break;
      if (!follows(previous, first) || !isFragment(previous.text) || !wantsMore(first.text, previous.text))
        break;
      parts.unshift(previous);
    }
    parts.push(...continuation(lines, index, parts.map((part) => part.text).join('')));
    const text = joined(source, parts);
    if (text.length < 6) continue;
    for (const part of parts) taken.add(part);
    titles.push({ text, lines: parts });
  }
  return titles;
}

/** A second half of a title: 任务分解方案 below 2022年政务公开工作. */
const SECOND_HALF =
  /^(?:(?:重点|主要|年度)?(?:工作)?(?:任务|责任|目标|分工|推进|实施|落实|工作|要点)|的)[\u4e00-\u9fff]{0,8}(?:方案|分工|分解表|任务表|责任表|一览表|清单|要点|意见|安排|台账|分工表|明细表|推进表|计划|通知)$/;

/** The lines below up to 的通知, when 关于印发… has not come to its end: 工作要点 alone does not end it. */
function continuation(lines: Line[], index: number, text: string): Line[] {
  const [line, second] = [lines[index], lines[index + 1]];
  const open = /(?:工作|任务|要点|目标|措施)$/.test(text) && !/关于|印发/.test(text);
  if (open && line !== undefined && second !== undefined && follows(line, second))
    return SECOND_HALF.test(second.text) ? [second] : [];
  if (!/关于|印发/.test(text) || /(?:通\s*知|函|公告|意见|通报|决定)(?:[(][^()]*[)])?$/.test(text)) return [];
  const below: Line[] = [];
  for (const next of lines.slice(index + 1, index + MAX_LINES)) {
    const previous = below.at(-1) ?? lines[index];
    if (previous === undefined || !follows(previous, next) || !isFragment(next.text)) return [];
    below.push(next);
    if (/(?:通\s*知|函|公告|意见)$/.test(next.text)) return below;
  }
  return [];
}

/** A complete title line, or the last line (的通知) of a broken one; 关于印发…工作要点 waits for its 通知. */
function isTitleEnd(text: string): boolean {
  if (!isFragment(text)) return false;
  const bare = text.replace(/\s/g, '');
  if (/^(?:为|根据|按照|现将|请|结合)/.test(bare)) return false;
  return (
    TITLE_END.test(bare) &&
    (bare.length >= 6 || /^的?通知$|^要点$|^(?:的?)(?:函|公告|方案)$/.test(bare) || bare.length >= 4)
  );
}

import { clauseRole, saysWhatToDo } from './duty-words.ts';
import type { Range } from './node-text.ts';
import type { DeadlineKind, PlanSuggestion, TimeNote } from './schema.ts';

const LONGEST_TITLE = 120;
const SHORTEST_DUTY = 4;

/** Splits folded text at the given marks outside brackets and quotation marks; ranges keep no mark. */
function splitOutside(folded: string, range: Range, marks: RegExp): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let start = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    const unit = folded[at] ?? '';
    if ('(“《「【〔'.includes(unit)) depth += 1;
    else if (')”》」】〕'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (unit === '\n') depth = 0;
    if (unit !== '\n' && (depth > 0 || !marks.test(unit))) continue;
    parts.push({ start, end: at });
    start = at + 1;
  }
  parts.push({ start, end: range.end });
  return parts.map((part) => trimRange(folded, part)).filter((part) => part.end > part.start);
}

function trimRange(folded: string, range: Range): Range {
  const text = folded.slice(range.start, range.end);
  const start = range.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, range.start + text.trimEnd().length) };
}

/** Sub-point marks (一是, 1., ①) before a clause are no part of a duty's title. */
function withoutMark(folded: string, range: Range): Range {
  const mark =
    /^(?:[一二三四五六七八九十]{1,2}是(?:要)?|第[一二三四五六七八九十],|\(?\d{1,2}[.、)](?!\d)|[①-⑳]|并(?![行列入联轨])|同时,?)\s*/.exec(
      folded.slice(range.start, range.end),
    );
  return mark === null ? range : { start: range.start + mark[0].length, end: range.end };
}

/** A line such as 完成时限：… says who or when, not what. */
const LABELLED =
  /^(?:[^:,]{0,4}(?:时限|时间|期限|节点|单位|部门|处室|科室|股室|责任人|联系人)(?:要求)?\s?:|附件|注:)/;

/** The duties of one sentence: each with the lead-in before it, without the purpose after it. */
function dutiesOf(folded: string, sentence: Range): Range[] {
  const duties: Range[] = [];
  let lead: number | null = null;
  let open: Range | null = null;
  if (LABELLED.test(folded.slice(sentence.start, sentence.end))) return [];
  for (const clause of splitOutside(folded, withoutMark(folded, sentence), /,/)) {
    const role = clauseRole(folded.slice(clause.start, clause.end));
    if (role === 'lead-in' || role === 'other') {
      lead ??= clause.start;
      const last = clause.end === sentence.end;
      if ((role === 'other' || last) && saysWhatToDo(folded.slice(clause.start, clause.end)))
        open = { start: lead, end: clause.end };
    } else if (role === 'duty') {
      const joins = lead !== null && clause.end - lead <= LONGEST_TITLE;
      duties.push({ start: joins ? (lead ?? clause.start) : clause.start, end: clause.end });
      lead = null;
      open = null;
    } else {
      if (open !== null) duties.push(open);
      open = null;
      lead = null;
    }
  }
  if (open !== null) duties.push(open);
  return duties
    .map((duty) => withoutMark(folded, duty))
    .filter((duty) => duty.end - duty.start >= SHORTEST_DUTY)
    .map((duty) => cut(folded, duty));
}

/** A title too long for a list is cut after its last whole part. */
function cut(folded: string, duty: Range): Range {
  if (duty.end - duty.start <= LONGEST_TITLE) return duty;
  const text = folded.slice(duty.start, duty.start + LONGEST_TITLE);
  const stop = Math.max(text.lastIndexOf('、'), text.lastIndexOf(','));
  return trimRange(folded, { start: duty.start, end: duty.start + (stop > 20 ? stop : LONGEST_TITLE) });
}

const EVENT =
  /及时|(?<!政务|信息|申请)公开(?!力度|制度|工作|范围|指南|水平|质量|渠道)|发布|同步|发布后|出台后|印发后|时(?:统一|标注|注明)|(?:受理|收到|办理|答复|审理|回应|解读|转载|审查|保密审查)|应公开|公布|公示/;
const STANDING = /^(?:进一步|不断|持续|切实|积极)*(?:加强|强化|推进|扩大|加大|优化|深化)/;
const DATED =
  /制定|制订|编制|修订|建立|梳理|清理|印发|出台|建成|建好|完善.{0,12}(?:机制|制度|体系|目录|指南|平台)|健全|细化分解|全面推行|设立|上线|对接|调整/;

/** The kind of deadline the words of a duty suggest; the office decides. */
function guessKind(text: string, inDuty: TimeNote | undefined, general: DeadlineKind | null): DeadlineKind {
  if (inDuty !== undefined) return inDuty.kind;
  if (general !== null) return general;
  if (STANDING.test(text)) return 'standing';
  if (EVENT.test(text)) return 'event';
  return DATED.test(text) ? 'dated' : 'standing';
}

/** For each duty the first time note inside it, and the one kind of all notes outside them (null when they differ). */
function assignTimes(
  duties: Range[],
  times: TimeNote[],
): { inside: Map<Range, TimeNote>; general: DeadlineKind | null } {
  const inside = new Map<Range, TimeNote>();
  const sorted = duties.toSorted((left, right) => left.start - right.start);
  const kinds = new Set<DeadlineKind>();
  let at = 0;
  for (const note of times.toSorted((left, right) => left.anchor.start - right.anchor.start)) {
    while ((sorted[at]?.end ?? Infinity) < note.anchor.end) at += 1;
    const duty = sorted[at];
    if (duty === undefined || note.anchor.start < duty.start) kinds.add(note.kind);
    else if (!inside.has(duty)) inside.set(duty, note);
  }
  const [only] = kinds;
  return { inside, general: kinds.size === 1 && only !== undefined ? only : null };
}

/**
 * One suggestion for each duty in the given ranges (an item's text without headings and notes). Each
 * title is exactly the source at its anchor. A text without a recognised duty gives its first sentence.
 */
export function suggestDuties(
  source: string,
  folded: string,
  ranges: Range[],
  times: TimeNote[],
): PlanSuggestion[] {
  const sentences = ranges.flatMap((range) => splitOutside(folded, range, /[。;!?]/));
  let duties = sentences.flatMap((sentence) => dutiesOf(folded, sentence));
  if (duties.length === 0) {
    const first = sentences.find((sentence) => sentence.end - sentence.start >= SHORTEST_DUTY);
    duties = first === undefined ? [] : [cut(folded, withoutMark(folded, first))];
  }
  const { inside, general } = assignTimes(duties, times);
  return duties.map((anchor) => {
    return {
      title: source.slice(anchor.start, anchor.end),
      deadlineKind: guessKind(folded.slice(anchor.start, anchor.end), inside.get(anchor), general),
      anchor,
    };
  });
}

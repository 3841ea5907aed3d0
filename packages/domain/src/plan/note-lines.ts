import { findRoles } from './responsibility.ts';
import { findTimes } from './time-notes.ts';

/** A label for who or when at the start of a piece of text: `责任单位：`, `完成时限：`. */
const LABELLED =
  /^(?:[^:,。]{0,4}(?:时限|时间|期限|节点|单位|部门|处室|科室|股室|主体|责任人|责任领导|联系人|牵头|配合)(?:要求)?|责任)\s?:/;

/** Whether the width-folded text only says who or when: labelled values, or a note in brackets. */
export function isNoteOnly(text: string): boolean {
  const bare = text.replace(/[。;\s]+$/, '');
  if (/^[(【[][^()]*(?:\([^()]*\)[^()]*)*[)】\]]$/.test(bare))
    return (
      findRoles(bare).length > 0 ||
      saysOnlyWho(bare) ||
      (/^[^,;]*:/.test(bare) && LABELLED.test(bare.slice(1)))
    );
  return bare.split(/[。;\n]/).every((piece) => LABELLED.test(piece.trim()));
}

const LONGEST_NOTE = 400;

/** Whether nothing but departments and times stand in the text: 由执法支队负责，5月底前完成. */
export function saysOnlyWho(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  let rest = text;
  for (const { start, end } of [...findRoles(text), ...findTimes(text)])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest !== text && /^[\s,、()[\]【】]*(?:完成|落实|办结)?[\s,、。;()[\]【】]*$/.test(rest);
}

/** Whether the lines below a node's first hold nothing but notes; a label's value may stand on the next line. */
export function areNotes(lines: { text: string }[]): boolean {
  return lines.every(({ text }, index) => {
    const above = lines[index - 1]?.text ?? '';
    const valueOfLabel = above.endsWith(':') && LABELLED.test(above);
    return valueOfLabel || isNoteOnly(text) || findRoles(text)[0]?.start === 0;
  });
}

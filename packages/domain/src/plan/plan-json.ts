import { refuse, allow, type Decision } from '../common/index.ts';
import type { ParsedPlan, ResponsibilityNote, TimeNote } from './schema.ts';

/** The plan as `gongkai plan parse --json` prints it: no anchors, numbers as integers, blanks null. */
export type PlanJson = {
  title: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  issuer: string | null;
  date: string | null;
  sections: {
    number: number | null;
    heading: string | null;
    items: {
      number: number;
      heading: string | null;
      text: string;
      children: { number: number; heading: string | null; text: string }[];
      responsibility: Pick<ResponsibilityNote, 'role' | 'departments' | 'source'>[];
      time: Pick<TimeNote, 'kind' | 'source'>[];
      suggestions: { title: string; deadlineKind: TimeNote['kind'] }[];
    }[];
  }[];
  unplaced: { line: number; text: string }[];
};

/** The command line's view of a parsed plan. */
export function toPlanJson(parsed: ParsedPlan): PlanJson {
  const { title, documentNumber, indexNumber, issuer, date } = parsed;
  const sections = parsed.sections.map(({ number, heading, items }) => ({
    number,
    heading,
    items: items.map((item) => ({
      number: item.number,
      heading: item.heading,
      text: item.text,
      children: item.children.map((child) => ({
        number: child.number,
        heading: child.heading,
        text: child.text,
      })),
      responsibility: item.responsibility.map(({ role, departments, source }) => ({
        role,
        departments,
        source,
      })),
      time: item.time.map(({ kind, source }) => ({ kind, source })),
      suggestions: item.suggestions.map((suggestion) => ({
        title: suggestion.title,
        deadlineKind: suggestion.deadlineKind,
      })),
    })),
  }));
  const unplaced = parsed.unplaced.map(({ line, text }) => ({ line, text }));
  return { title, documentNumber, indexNumber, issuer, date, sections, unplaced };
}

/** Whether the text can become a plan: refuses `plan-without-items` when no numbered item was found. */
export function checkParsedPlan(parsed: ParsedPlan): Decision<ParsedPlan, 'plan-without-items'> {
  const items = parsed.sections.reduce((sum, section) => sum + section.items.length, 0);
  return items > 0 ? allow(parsed) : refuse('plan-without-items', { lines: parsed.unplaced.length });
}

import type { ParsedItem, ParsedPlan } from '../plan/schema.ts';
import type { ReviewedItem, ReviewedPlan } from './schema.ts';

function toReviewedItem(item: ParsedItem): ReviewedItem {
  const { text, children, ...rest } = item;
  return { ...rest, body: text, children: children.map((child) => ({ ...childOf(child) })) };
}

function childOf(child: ParsedItem['children'][number]): ReviewedItem['children'][number] {
  const { text, ...rest } = child;
  return { ...rest, body: text };
}

/**
 * What the office reviews: the notice as read. The plan's year is the one its title names, else that of its date,
 * else `fallbackYear`.
 */
export function draftOf(parsed: ParsedPlan, sourceName: string | null, fallbackYear: number): ReviewedPlan {
  const printed = /(20\d{2})\s?年/u.exec(parsed.title ?? '')?.[1] ?? parsed.date?.slice(0, 4);
  return {
    year: printed === undefined ? fallbackYear : Number(printed),
    title: parsed.title,
    documentNumber: parsed.documentNumber,
    indexNumber: parsed.indexNumber,
    issuer: parsed.issuer,
    issuedOn: parsed.date,
    source: parsed.source,
    sourceName,
    sections: parsed.sections.map((section) => ({ ...section, items: section.items.map(toReviewedItem) })),
  };
}

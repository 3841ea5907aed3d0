import type { LocalText } from '../../indicator/text.ts';
import type { Ledger } from '../define-ledger.ts';
import type { Field } from '../field.ts';

/** The parts of a review on paper, in the order of its steps. */
export const REVIEW_PARTS = [
  'drafter',
  'initialBy',
  'initialOn',
  'secondBy',
  'secondOn',
  'approvedBy',
  'approvedOn',
] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** What a column of a ledger's sheet holds. */
type SheetContent =
  | { kind: 'number' }
  | { kind: 'department' }
  | { kind: 'field'; field: Field; key: string }
  | { kind: 'publication'; publication: string; part: 'on' | 'url' }
  | { kind: 'review'; publication: string; part: ReviewPart };

export type SheetColumn = {
  /** `$number`, `$department`, a field's key, `publication:<key>` or `review:<key>:<part>` */
  id: string;
  heading: LocalText;
  required: boolean;
  content: SheetContent;
};

const REVIEW_HEADINGS: Record<ReviewPart, LocalText> = {
  drafter: { zh: '拟稿人', en: 'Drafter' },
  initialBy: { zh: '初审人', en: 'First reviewer' },
  initialOn: { zh: '初审日期', en: 'First review on' },
  secondBy: { zh: '复审人', en: 'Second reviewer' },
  secondOn: { zh: '复审日期', en: 'Second review on' },
  approvedBy: { zh: '批准人', en: 'Approver' },
  approvedOn: { zh: '批准日期', en: 'Approved on' },
};
const PUBLICATION_HEADINGS = {
  on: { zh: '公开日期', en: 'Published on' },
  url: { zh: '公开网址', en: 'Published at' },
} as const satisfies Record<string, LocalText>;

/** One publication needs no name in the headings; of several each has its own. */
function headingFor(heading: LocalText, name: LocalText | null): LocalText {
  if (name === null) return heading;
  return { zh: `${name.zh}·${heading.zh}`, en: `${name.en}: ${heading.en}` };
}

function publicationColumns(ledger: Ledger): SheetColumn[] {
  const isOnly = ledger.publications.length === 1;
  return ledger.publications.flatMap(({ key, name }): SheetColumn[] => {
    const shown = isOnly ? null : name;
    const parts = (['on', 'url'] as const).map((part): SheetColumn => ({
      id: part === 'on' ? `publication:${key}` : `publication:${key}:url`,
      heading: headingFor(PUBLICATION_HEADINGS[part], shown),
      required: false,
      content: { kind: 'publication', publication: key, part },
    }));
    const reviews = REVIEW_PARTS.map((part): SheetColumn => ({
      id: `review:${key}:${part}`,
      heading: headingFor(REVIEW_HEADINGS[part], shown),
      required: false,
      content: { kind: 'review', publication: key, part },
    }));
    return [...parts, ...reviews];
  });
}

function fieldColumns(ledger: Ledger): SheetColumn[] {
  return ledger.fields
    .filter(({ field }) => field.type !== 'files')
    .map(({ key, field }) => ({
      id: key,
      heading: field.label,
      required: field.required === true,
      content: { kind: 'field', field, key },
    }));
}

/** A heading without what people change about it: width, spaces, stars, brackets, case. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/[\s*·:()]/gu, '')
    .toLowerCase();
}

/** Headings must tell columns apart in either language: a later one of the same words says what it belongs to. */
function distinct(ledger: Ledger, columns: readonly SheetColumn[]): SheetColumn[] {
  const seen = { zh: new Set<string>(), en: new Set<string>() };
  return columns.map((column) => {
    const prefix = prefixOf(ledger, column);
    const heading = {
      zh: seen.zh.has(plain(column.heading.zh)) ? `${prefix.zh}·${column.heading.zh}` : column.heading.zh,
      en: seen.en.has(plain(column.heading.en)) ? `${prefix.en}: ${column.heading.en}` : column.heading.en,
    };
    seen.zh.add(plain(heading.zh));
    seen.en.add(plain(heading.en));
    return { ...column, heading };
  });
}

function prefixOf(ledger: Ledger, { content }: SheetColumn): LocalText {
  if (content.kind === 'review') return { zh: '保密审查', en: 'Secrecy review' };
  if (content.kind === 'publication') return { zh: '公开', en: 'Publication' };
  const group = content.kind === 'field' ? content.field.group : undefined;
  return (group === undefined ? undefined : ledger.groups[group]) ?? { zh: '其他', en: 'Other' };
}

/**
 * The columns of a ledger's sheet: number, department, fields, and each publication with the review behind it, so
 * that past records come with theirs. Uploaded files do not go into sheets.
 */
export function sheetColumns(ledger: Ledger): SheetColumn[] {
  return distinct(ledger, [
    { id: '$number', heading: { zh: '编号', en: 'No.' }, required: false, content: { kind: 'number' } },
    {
      id: '$department',
      heading: { zh: '责任处室', en: 'Department in charge' },
      required: true,
      content: { kind: 'department' },
    },
    ...fieldColumns(ledger),
    ...publicationColumns(ledger),
  ]);
}

/** Where each column stands in a sheet; columns nobody knows are named, missing ones too. */
export type MatchedColumns = {
  places: { column: SheetColumn; index: number }[];
  unknown: string[];
  /** headings, in both languages, of columns without which no row can be read */
  missing: LocalText[];
};

/** Finds the columns by their headings, in Chinese or English, in whatever order. */
export function matchColumns(ledger: Ledger, headings: readonly string[]): MatchedColumns {
  const columns = sheetColumns(ledger);
  // Of two columns the first has a name, and a heading goes before a key.
  const byHeading = new Map([
    ...columns.map((column) => [plain(column.id), column] as const),
    ...columns
      .toReversed()
      .flatMap((column) => [
        [plain(column.heading.en), column] as const,
        [plain(column.heading.zh), column] as const,
      ]),
  ]);
  const found = headings.map((heading, index) => ({ heading, index, column: byHeading.get(plain(heading)) }));
  const places = found.flatMap(({ column, index }) => (column === undefined ? [] : [{ column, index }]));
  const first = places.filter(
    ({ column }, at) => places.findIndex((other) => other.column.id === column.id) === at,
  );
  return {
    places: first,
    unknown: found
      .filter(({ column, heading }) => column === undefined && heading !== '')
      .map(({ heading }) => heading),
    missing: columns
      .filter((column) => column.required && !first.some((place) => place.column.id === column.id))
      .map(({ heading }) => heading),
  };
}

import { ResponsibilityNote, TimeNote, type DeadlineKind } from '@gongkai/domain/plan';
import { fromDbDateOrNull, type Prisma } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';

const itemSelect = {
  id: true,
  number: true,
  heading: true,
  body: true,
  position: true,
  anchorStart: true,
  anchorEnd: true,
} as const satisfies Prisma.PlanItemSelect;

const planInclude = {
  sections: {
    orderBy: { position: 'asc' },
    include: {
      items: {
        where: { parentId: null },
        orderBy: { position: 'asc' },
        select: {
          ...itemSelect,
          responsibility: true,
          timeNotes: true,
          children: { select: itemSelect, orderBy: { position: 'asc' } },
          suggestions: { orderBy: { position: 'asc' } },
        },
      },
    },
  },
} as const satisfies Prisma.PlanInclude;

type PlanRow = Prisma.PlanGetPayload<{ include: typeof planInclude }>;
type SectionRow = PlanRow['sections'][number];
type ItemRow = SectionRow['items'][number];
type Anchored = { anchorStart: number; anchorEnd: number };

function anchored<Row extends Anchored>({ anchorStart, anchorEnd, ...row }: Row) {
  return { ...row, anchor: { start: anchorStart, end: anchorEnd } };
}

function toSuggestionDto(row: ItemRow['suggestions'][number]) {
  const { id, title, deadlineKind, state, anchorStart, anchorEnd } = row;
  // CHECK constraints keep both vocabularies closed.
  return {
    id,
    title,
    deadlineKind: deadlineKind as DeadlineKind,
    state: state as 'open' | 'accepted' | 'dropped',
    anchor: { start: anchorStart, end: anchorEnd },
  };
}

function toItemDto(row: ItemRow) {
  const { responsibility, timeNotes, children, suggestions, ...item } = row;
  return {
    ...anchored(item),
    responsibility: ResponsibilityNote.array().parse(responsibility),
    time: TimeNote.array().parse(timeNotes),
    children: children.map(anchored),
    suggestions: suggestions.map(toSuggestionDto),
  };
}

function toSectionDto(row: SectionRow) {
  const { id, number, heading } = row;
  return { ...anchored({ id, number, heading, ...anchorOf(row) }), items: row.items.map(toItemDto) };
}

function anchorOf({ anchorStart, anchorEnd }: Anchored): Anchored {
  return { anchorStart, anchorEnd };
}

/**
 * A plan with its whole text, sections, items (third level in `children`) and suggestions. Anchors are UTF-16
 * offsets into `sourceText`.
 *
 * @throws ServiceError `forbidden` or `plan-not-found`.
 */
export async function getPlan(ctx: ServiceContext, input: { planId: string }) {
  authorise(ctx, 'plan.read');
  const row = await ctx.db.plan.findFirst({
    where: { id: input.planId, ...organisationScope(ctx) },
    include: planInclude,
  });
  if (row === null) throw notFound('plan');
  const { id, year, title, documentNumber, indexNumber, issuer, sourceText, sourceName, version } = row;
  return {
    id,
    year,
    title,
    documentNumber,
    indexNumber,
    issuer,
    issuedOn: fromDbDateOrNull(row.issuedOn),
    // A CHECK constraint keeps the vocabulary closed.
    status: row.status as 'draft' | 'active' | 'closed',
    sourceText,
    sourceName,
    version,
    sections: row.sections.map(toSectionDto),
  };
}

export type PlanDto = Awaited<ReturnType<typeof getPlan>>;

import { ledgers } from '@gongkai/domain/ledger';
import { scopeOf } from '@gongkai/domain/permission';
import { Prisma, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { heldByOwnAssessments, heldByThirdParty } from './assessed-files.ts';

type Reader = Pick<Transaction, 'storedFile' | 'evaluationEvidence' | 'evaluationHandIn' | '$queryRaw'>;
type Asking = Pick<ServiceContext, 'actor'>;

/** The fields of all ledgers that hold files. */
const FILE_FIELDS = [
  ...new Set(
    ledgers.flatMap(({ fields }) =>
      fields.flatMap(({ key, field }) => (field.type === 'files' ? [key] : [])),
    ),
  ),
];

/** Which of these files are attached to records of ledgers of the actor's own department. */
async function heldByOwnRecords(tx: Reader, ctx: Asking, ids: readonly string[]): Promise<string[]> {
  const { organisationId } = organisationScope(ctx);
  const departmentId = departmentBound(ctx, 'ledger.read');
  const holding = FILE_FIELDS.map(
    (key) => Prisma.sql`r."body" @> jsonb_build_object(${key}::text, jsonb_build_array(f."id"))`,
  );
  // Prisma's own filter on documents does not use the index.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f."id" FROM unnest(${[...ids]}::text[]) AS f("id")
    JOIN "LedgerRecord" r ON (${Prisma.join(holding, ' OR ')})
    WHERE r."organisationId" = ${organisationId}::uuid
      AND (${departmentId}::uuid IS NULL OR r."departmentId" = ${departmentId}::uuid)`;
  return rows.map(({ id }) => id);
}

/** Without records of ledgers: files of tasks of the own department, of training, and one's own uploads. */
function readableElsewhere({ actor }: Asking): Prisma.StoredFileWhereInput {
  if (actor.kind === 'system' || scopeOf(actor, 'file.read') === 'any') return {};
  const assignments = { some: { departmentId: actor.departmentId ?? '' } };
  return {
    OR: [
      { uploadedById: actor.userId },
      { evidence: { some: { report: { task: { assignments } } } } },
      { materials: { some: {} } },
    ],
  };
}

/**
 * Those of these files that the actor may read: all for the office and leadership; for a department those of its
 * tasks, of records of its own, of training, and one's own uploads; for a third party what it wrote on and may see. Ids of no file are not among them.
 */
export async function readableFiles(
  tx: Reader,
  ctx: Asking,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { actor } = ctx;
  if (ids.length === 0) return new Set();
  if (actor.kind === 'user' && scopeOf(actor, 'file.read') === 'never')
    return await heldByThirdParty(tx, ctx, ids);
  const asked = { id: { in: [...ids] }, ...organisationScope(ctx) };
  const direct = await tx.storedFile.findMany({
    where: { ...asked, ...readableElsewhere(ctx) },
    select: { id: true },
  });
  const readable = new Set(direct.map(({ id }) => id));
  const rest = ids.filter((id) => !readable.has(id));
  if (rest.length === 0 || (actor.kind === 'user' && scopeOf(actor, 'ledger.read') === 'never'))
    return readable;
  const held = await heldByOwnRecords(tx, ctx, rest);
  const assessed = await heldByOwnAssessments(tx, ctx, rest);
  return new Set([...readable, ...held, ...assessed]);
}

import { HandInSource, type RemoveEvidenceInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import { notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { authoriseSource, fetchWritable } from './save-entry.ts';

/**
 * Takes a piece of evidence away from an entry that may still be written. It stays named there, struck through, with
 * who took it away and when.
 *
 * @throws ServiceError `evidence-not-found`; what writing on the leaf throws.
 */
export async function removeEvidence(
  ctx: ServiceContext,
  { evidenceId }: RemoveEvidenceInput,
): Promise<void> {
  await write(ctx, async ({ tx, audit, changed }) => {
    const row = await tx.evaluationEvidence.findFirst({
      where: { ...organisationScope(ctx), id: evidenceId, removedOn: null },
      include: { entry: true },
    });
    if (row === null || row.entry === null) throw notFound('evidence');
    const { evaluationId, departmentId, leafKey } = row.entry;
    const source = HandInSource.parse(row.entry.source);
    authoriseSource(ctx, source, departmentId);
    const { head } = await fetchWritable(tx, ctx, { evaluationId, departmentId, leafKey }, source);
    await tx.evaluationEvidence.update({
      where: { id: row.id },
      data: { removedOn: toDbDate(ctx.today), removedByName: ctx.actor.name },
    });
    await audit({
      action: 'evaluation.remove-evidence',
      subjectType: 'evaluation-entry',
      subjectId: row.entry.id,
      parentId: head.id,
      before: { departmentId, leafKey, title: row.title, url: row.url, fileId: row.fileId },
    });
    changed({ topic: 'evaluation', id: head.id });
  });
}

import type { AddEvidenceInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import { actorId, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { readableFiles } from '../file/readable-files.ts';
import { authoriseSource, fetchWritable, storeEntry } from './save-entry.ts';

/**
 * Attaches a file, a link or a document number to a source's figure of one leaf; the figure need not be there yet.
 *
 * @throws ServiceError `file-not-found` for a file that the person may not read; what saving an entry throws.
 */
export async function addEvidence(ctx: ServiceContext, input: AddEvidenceInput): Promise<{ id: string }> {
  authoriseSource(ctx, input.source, input.departmentId);
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { head, record } = await fetchWritable(tx, ctx, input, input.source);
    const { evidence, evaluationId, departmentId, leafKey, source } = input;
    if (evidence.kind === 'file' && !(await readableFiles(tx, ctx, [evidence.fileId])).has(evidence.fileId))
      throw notFound('file');
    const key = { evaluationId, departmentId, leafKey, source };
    if (record.entries[source] === undefined)
      await storeEntry(tx, ctx, { ...key, points: null, note: '', explanation: null, version: 0 });
    const entry = await tx.evaluationEntry.findUniqueOrThrow({
      where: { evaluationId_departmentId_leafKey_source: key },
      select: { id: true },
    });
    const row = await tx.evaluationEvidence.create({
      data: {
        ...organisationScope(ctx),
        evaluationId,
        departmentId,
        entryId: entry.id,
        kind: evidence.kind,
        title: evidence.title,
        url: evidence.kind === 'link' ? evidence.url : null,
        fileId: evidence.kind === 'file' ? evidence.fileId : null,
        addedById: actorId(ctx),
        addedByName: ctx.actor.name,
        addedOn: toDbDate(ctx.today),
      },
      select: { id: true },
    });
    await audit({
      action: 'evaluation.add-evidence',
      subjectType: 'evaluation-entry',
      subjectId: entry.id,
      parentId: head.id,
      after: { departmentId, leafKey, source, ...evidence },
    });
    changed({ topic: 'evaluation', id: head.id });
    return row;
  });
}

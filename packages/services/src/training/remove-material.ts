import type { RemoveMaterialInput } from '@gongkai/domain/training';
import { authorise, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { fetchSession, toSessionDto, type SessionDto } from './session-row.ts';

/** Takes a file off a session's materials; the file itself stays, for the audit trail names it. */
export async function removeMaterial(ctx: ServiceContext, input: RemoveMaterialInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const material = await tx.trainingMaterial.findFirst({
      where: { id: input.materialId, ...organisationScope(ctx) },
    });
    if (material === null) throw notFound('material');
    await tx.trainingMaterial.delete({ where: { id: material.id } });
    await audit({
      action: 'material.remove',
      subjectType: 'session',
      subjectId: material.sessionId,
      before: { id: material.id, title: material.title, fileId: material.fileId },
    });
    changed({ topic: 'training', id: material.sessionId });
    return toSessionDto(await fetchSession(tx, ctx, material.sessionId));
  });
}

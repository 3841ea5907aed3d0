import type { AddMaterialInput } from '@gongkai/domain/training';
import { authorise, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { fetchSession, toSessionDto, type SessionDto } from './session-row.ts';

/** Adds an uploaded file to a session's materials (课件、签到表). */
export async function addMaterial(ctx: ServiceContext, input: AddMaterialInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const session = await fetchSession(tx, ctx, input.sessionId);
    const file = await tx.storedFile.findFirst({ where: { id: input.fileId, ...organisationScope(ctx) } });
    if (file === null) throw notFound('file');
    const material = await tx.trainingMaterial.create({
      data: { ...organisationScope(ctx), sessionId: session.id, title: input.title, fileId: file.id },
    });
    await audit({
      action: 'material.add',
      subjectType: 'session',
      subjectId: session.id,
      after: { id: material.id, title: material.title, file: file.name, sha256: file.sha256 },
    });
    changed({ topic: 'training', id: session.id });
    return toSessionDto(await fetchSession(tx, ctx, session.id));
  });
}

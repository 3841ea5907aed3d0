import { scopeOf } from '@gongkai/domain/permission';
import type { Prisma } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import type { StoredFileView } from './store-file.ts';

/** Which files the actor may read: all, or those of tasks of the own department, of training, and one's own uploads. */
function readableFiles({ actor }: ServiceContext): Prisma.StoredFileWhereInput | null {
  if (actor.kind === 'system') return {};
  const scope = scopeOf(actor, 'file.read');
  if (scope === 'any') return {};
  if (scope === 'never') return null;
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
 * A stored file with its bytes.
 *
 * @throws ServiceError `not-found` also where the actor may not read it: the two are not told apart.
 */
export async function readFile(
  ctx: ServiceContext,
  id: string,
): Promise<StoredFileView & { sha256: string; bytes: Uint8Array }> {
  const readable = readableFiles(ctx);
  if (readable === null) throw notFound('file');
  const file = await ctx.db.storedFile.findFirst({
    where: { id, ...organisationScope(ctx), ...readable },
    select: { id: true, name: true, mime: true, size: true, sha256: true },
  });
  if (file === null) throw notFound('file');
  return { ...file, bytes: await ctx.files.get(file.sha256) };
}

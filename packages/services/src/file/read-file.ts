import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { readableFiles } from './readable-files.ts';
import type { StoredFileView } from './store-file.ts';

/**
 * A stored file with its bytes.
 *
 * @throws ServiceError `not-found` also where the actor may not read it: the two are not told apart.
 */
export async function readFile(
  ctx: ServiceContext,
  id: string,
): Promise<StoredFileView & { sha256: string; bytes: Uint8Array }> {
  const readable = await readableFiles(ctx.db, ctx, [id]);
  if (!readable.has(id)) throw notFound('file');
  const file = await ctx.db.storedFile.findFirst({
    where: { id, ...organisationScope(ctx) },
    select: { id: true, name: true, mime: true, size: true, sha256: true },
  });
  if (file === null) throw notFound('file');
  return { ...file, bytes: await ctx.files.get(file.sha256) };
}

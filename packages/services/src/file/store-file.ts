import { createHash } from 'node:crypto';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import { scopeOf } from '@gongkai/domain/permission';
import { actorId, forbidden, ServiceError, write, type ServiceContext } from '../core/index.ts';

/** An upload whose type was read from its bytes. `text` is its content where it is plain text. */
export type UploadedFile = { name: string; mime: string; bytes: Uint8Array; text: string | null };

/** A file as screens know it. `size` is in bytes. */
export type StoredFileView = { id: string; name: string; mime: string; size: number };

/** The system must not hold state secrets (保守国家秘密法): a marked file is refused before it touches the disk. */
function refuseClassified({ name, text }: UploadedFile): void {
  const found = findClassificationMark(name) ?? (text === null ? null : findClassificationMark(text));
  if (found !== null) throw new ServiceError('refused', 'classified-text', { mark: found.mark });
}

/** Keeps an uploaded file under the SHA-256 of its bytes; the same bytes are kept once. */
export async function storeFile(ctx: ServiceContext, file: UploadedFile): Promise<StoredFileView> {
  if (ctx.actor.kind === 'user' && scopeOf(ctx.actor, 'file.upload') === 'never')
    throw forbidden('file.upload');
  refuseClassified(file);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await ctx.files.put(sha256, file.bytes);
  const { name, mime } = file;
  const size = file.bytes.byteLength;
  return write(ctx, async ({ tx, audit }) => {
    const { organisationId } = ctx.actor;
    const { id } = await tx.storedFile.create({
      data: { organisationId, sha256, name, mime, size, uploadedById: actorId(ctx), uploadedAt: ctx.now },
    });
    const after = { name, mime, size, sha256 };
    await audit({ action: 'file.upload', subjectType: 'file', subjectId: id, after });
    return { id, name, mime, size };
  });
}

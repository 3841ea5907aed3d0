import { NOTICE_TEMPLATES, placesOf, type NoticeTemplateKey } from '@gongkai/domain/disclosure-request';
import type { Transaction } from '@gongkai/db';
import {
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { storeFile, type UploadedFile } from '../file/index.ts';

/** A template of the office: its own file, or null where the built-in one is used. */
export type NoticeTemplateView = {
  key: NoticeTemplateKey;
  own: { name: string; size: number; version: number; updatedAt: string } | null;
  must: readonly string[];
  known: readonly string[];
};

/** Every template with the office's own file, and the places it must and may have. */
export async function listTemplates(ctx: ServiceContext): Promise<NoticeTemplateView[]> {
  const rows = await ctx.db.noticeTemplate.findMany({
    where: organisationScope(ctx),
    include: { file: { select: { name: true, size: true } } },
  });
  return NOTICE_TEMPLATES.map((key) => {
    const row = rows.find((one) => one.key === key);
    const own =
      row === undefined
        ? null
        : { ...row.file, version: row.version, updatedAt: row.updatedAt.toISOString() };
    return { key, own, ...placesOf(key) };
  });
}

/** The bytes of the office's own template; null where it has none. */
export async function readOwnTemplate(
  tx: Transaction,
  ctx: ServiceContext,
  key: NoticeTemplateKey,
): Promise<Uint8Array | null> {
  const row = await tx.noticeTemplate.findUnique({
    where: { organisationId_key: { organisationId: ctx.actor.organisationId, key } },
    select: { file: { select: { sha256: true } } },
  });
  return row === null ? null : await ctx.files.get(row.file.sha256);
}

/** {@link readOwnTemplate} for a person: whoever reads ledgers may see what their notices look like. */
export async function ownTemplate(ctx: ServiceContext, key: NoticeTemplateKey): Promise<Uint8Array | null> {
  return await readOwnTemplate(ctx.db, ctx, key);
}

async function currentVersion(tx: Transaction, ctx: ServiceContext, key: string): Promise<number | null> {
  const where = { organisationId_key: { organisationId: ctx.actor.organisationId, key } };
  return (await tx.noticeTemplate.findUnique({ where, select: { version: true } }))?.version ?? null;
}

/**
 * Puts the office's own template in place of the one before. The file must have been checked already.
 *
 * @param version of the own template that the person saw; null for none
 * @throws ServiceError `forbidden`; `conflict`; what storing a file refuses.
 */
export async function replaceTemplate(
  ctx: ServiceContext,
  input: { key: NoticeTemplateKey; version: number | null; file: UploadedFile },
): Promise<{ version: number }> {
  authorise(ctx, 'settings.edit');
  const { key } = input;
  const { id: fileId, name, size } = await storeFile(ctx, input.file);
  return await write(ctx, async ({ tx, audit }) => {
    const { organisationId } = ctx.actor;
    const before = await currentVersion(tx, ctx, key);
    if (before !== input.version) throw versionConflict('notice-template');
    const version = (before ?? 0) + 1;
    if (before === null) await tx.noticeTemplate.create({ data: { organisationId, key, fileId } });
    else {
      const { count } = await tx.noticeTemplate.updateMany({
        where: { organisationId, key, version: before },
        data: { fileId, version },
      });
      if (count === 0) throw versionConflict('notice-template');
    }
    const subject = { subjectType: 'notice-template', subjectId: organisationId };
    await audit({ action: 'notice-template.replace', ...subject, after: { key, name, size, version } });
    return { version };
  });
}

/**
 * Goes back to the built-in template.
 *
 * @throws ServiceError `forbidden`; `conflict`; `template-built-in` when there is no own one.
 */
export async function resetTemplate(
  ctx: ServiceContext,
  input: { key: NoticeTemplateKey; version: number },
): Promise<void> {
  authorise(ctx, 'settings.edit');
  await write(ctx, async ({ tx, audit }) => {
    const { organisationId } = ctx.actor;
    const before = await currentVersion(tx, ctx, input.key);
    if (before === null) throw new ServiceError('refused', 'template-built-in');
    const { count } = await tx.noticeTemplate.deleteMany({ where: { organisationId, ...input } });
    if (count === 0) throw versionConflict('notice-template');
    const { key } = input;
    await audit({
      action: 'notice-template.reset',
      subjectType: 'notice-template',
      subjectId: organisationId,
      before: { key },
    });
  });
}

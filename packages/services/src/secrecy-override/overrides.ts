import { findClassificationMark } from '@gongkai/domain/secrecy';
import type { DecideOverrideInput, RequestOverrideInput } from '@gongkai/domain/secrecy-review';
import type { Prisma } from '@gongkai/db';
import {
  actorId,
  authorise,
  forbidden,
  notFound,
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { scopeOf } from '@gongkai/domain/permission';
import { textHash } from './text-hash.ts';

type OverrideRow = Prisma.SecrecyOverrideGetPayload<object>;

/** A request to let one text pass, as it goes over the wire: never the text, only its hash. */
function toOverrideDto(row: OverrideRow) {
  const { id, textHash: hash, mark, place, reason, requestedByName, decidedByName, decisionReason } = row;
  return {
    id,
    hash,
    mark,
    place,
    reason,
    state: row.state as 'pending' | 'granted' | 'refused',
    requestedByName,
    requestedAt: row.requestedAt.toISOString(),
    decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason,
  };
}
export type OverrideDto = ReturnType<typeof toOverrideDto>;

/**
 * Asks the security administrator to let one very text pass that carries a secrecy mark but is open. Only its hash
 * is kept: the text itself is not, before it is let pass.
 *
 * @throws ServiceError `no-secrecy-mark`; `override-exists` while one is pending or granted.
 */
export async function requestOverride(
  ctx: ServiceContext,
  input: RequestOverrideInput,
): Promise<OverrideDto> {
  if (ctx.actor.kind === 'user' && scopeOf(ctx.actor, 'ledger.edit') === 'never')
    throw forbidden('ledger.edit');
  const found = findClassificationMark(input.text);
  if (found === null) throw new ServiceError('refused', 'no-secrecy-mark');
  const key = { organisationId: ctx.actor.organisationId, textHash: textHash(input.text) };
  return await write(ctx, async ({ tx, audit, changed }) => {
    const before = await tx.secrecyOverride.findUnique({ where: { organisationId_textHash: key } });
    if (before !== null && before.state !== 'refused')
      throw new ServiceError('refused', 'override-exists', { state: before.state });
    const data = {
      mark: found.mark,
      place: input.place,
      reason: input.reason,
      state: 'pending',
      requestedById: actorId(ctx),
      requestedByName: ctx.actor.name,
      requestedAt: ctx.now,
      decidedById: null,
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
    };
    const row = await tx.secrecyOverride.upsert({
      where: { organisationId_textHash: key },
      create: { ...key, ...data },
      update: data,
    });
    const after = { mark: found.mark, place: input.place, hash: key.textHash };
    await audit({
      action: 'secrecy-override.request',
      subjectType: 'secrecy-override',
      subjectId: row.id,
      after,
      reason: input.reason,
    });
    changed({ topic: 'ledger', id: null });
    return toOverrideDto(row);
  });
}

/**
 * The security administrator's word on a text. Nobody decides on his own request.
 *
 * @throws ServiceError `forbidden`; `secrecy-override-not-found`; `override-decided`; `override-own-request`.
 */
export async function decideOverride(ctx: ServiceContext, input: DecideOverrideInput): Promise<OverrideDto> {
  authorise(ctx, 'secrecy.override');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const before = await tx.secrecyOverride.findFirst({
      where: { id: input.overrideId, ...organisationScope(ctx) },
    });
    if (before === null) throw notFound('secrecy-override');
    if (before.requestedById !== null && before.requestedById === actorId(ctx))
      throw new ServiceError('refused', 'override-own-request');
    const state = input.granted ? 'granted' : 'refused';
    const { count } = await tx.secrecyOverride.updateMany({
      where: { id: before.id, state: 'pending' },
      data: {
        state,
        decidedById: actorId(ctx),
        decidedByName: ctx.actor.name,
        decidedAt: ctx.now,
        decisionReason: input.reason,
      },
    });
    if (count === 0) throw new ServiceError('refused', 'override-decided');
    await audit({
      action: input.granted ? 'secrecy-override.grant' : 'secrecy-override.refuse',
      subjectType: 'secrecy-override',
      subjectId: before.id,
      before: { state: before.state },
      after: { state, mark: before.mark, place: before.place, hash: before.textHash },
      reason: input.reason,
    });
    changed({ topic: 'ledger', id: null });
    return toOverrideDto(await tx.secrecyOverride.findUniqueOrThrow({ where: { id: before.id } }));
  });
}

/** Whether this text is the one of a request: the administrator is shown it by whoever asked, and compares. */
export async function compareOverride(
  ctx: ServiceContext,
  input: { overrideId: string; text: string },
): Promise<{ same: boolean }> {
  authorise(ctx, 'secrecy.override');
  const row = await ctx.db.secrecyOverride.findFirst({
    where: { id: input.overrideId, ...organisationScope(ctx) },
  });
  if (row === null) throw notFound('secrecy-override');
  return { same: row.textHash === textHash(input.text) };
}

/** All requests for the security administrator, pending ones first. */
export async function listOverrides(ctx: ServiceContext): Promise<OverrideDto[]> {
  authorise(ctx, 'secrecy.override');
  const rows = await ctx.db.secrecyOverride.findMany({
    where: organisationScope(ctx),
    orderBy: { requestedAt: 'desc' },
    take: 500,
  });
  const isPending = (row: OverrideRow) => Number(row.state === 'pending');
  return rows.toSorted((a, b) => isPending(b) - isPending(a)).map(toOverrideDto);
}

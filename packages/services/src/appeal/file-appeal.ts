import { decideFiling, type FileAppealInput, statusOfStored } from '@gongkai/domain/appeal';
import { fromDbDate, toDbDate, type Transaction } from '@gongkai/db';
import { recordKey } from '@gongkai/domain/metric';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation } from '../evaluation-cycle/evaluation-row.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { notify, officePeople } from '../notification/index.ts';
import { windowOf } from './appeal-row.ts';

type NamedFile = { id: string; name: string };

/** Evidence is what the appellant uploaded himself: naming another's file would open it to the office. */
async function ownFiles(tx: Transaction, ctx: ServiceContext, ids: readonly string[]): Promise<NamedFile[]> {
  const own = ctx.actor.kind === 'user' ? { uploadedById: ctx.actor.userId } : {};
  const files = await tx.storedFile.findMany({
    where: { ...organisationScope(ctx), ...own, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  if (files.length !== new Set(ids).size) throw notFound('file');
  return files;
}

async function earlierAppeals(tx: Transaction, ctx: ServiceContext, input: FileAppealInput) {
  const rows = await tx.evaluationAppeal.findMany({
    where: { ...organisationScope(ctx), evaluationId: input.evaluationId },
    select: { departmentId: true, leafKey: true, state: true, decision: true, number: true },
  });
  const own = rows.filter(({ departmentId }) => departmentId === input.departmentId);
  return {
    next: Math.max(0, ...rows.map(({ number }) => number)) + 1,
    own: own.map((row) => ({ leaf: row.leafKey, status: statusOfStored(row) })),
  };
}

/**
 * A department's head appeals against one leaf of its announced sheet, with grounds and evidence.
 *
 * @throws ServiceError `forbidden` for another department's sheet; `evaluation-not-found`; `file-not-found`; `refused`
 *   with the rule's code, such as `appeal-window-closed` with the day it closed.
 */
export async function fileAppeal(ctx: ServiceContext, input: FileAppealInput) {
  authorise(ctx, 'appeal.file', [input.departmentId]);
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchEvaluation(tx, ctx, input.evaluationId, 'update');
    const latest = await latestResult(tx, head.id);
    if (latest === null) throw new ServiceError('refused', 'appeal-not-announced');
    const sheet = latest.result.subjects.find(({ subject }) => subject.id === input.departmentId);
    if (sheet === undefined) throw notFound('subject');
    const { own, next } = await earlierAppeals(tx, ctx, input);
    const leaf = valueOf(decideFiling({ window: windowOf(head), sheet, appeals: own }, input, ctx.today));
    const files = await ownFiles(tx, ctx, input.fileIds);
    const disputed = new Set(input.records.map(recordKey));
    const { organisationId } = organisationScope(ctx);
    const row = await tx.evaluationAppeal.create({
      data: {
        organisationId,
        evaluationId: head.id,
        departmentId: input.departmentId,
        leafKey: input.leaf,
        resultId: latest.id,
        number: next,
        claim: input.grounds,
        records: leaf.failing.filter((record) => disputed.has(recordKey(record))),
        filedOn: toDbDate(ctx.today),
        filedById: actorId(ctx),
        filedByName: ctx.actor.name,
      },
    });
    await tx.evaluationEvidence.createMany({
      data: files.map(({ id, name }) => ({
        organisationId,
        evaluationId: head.id,
        departmentId: input.departmentId,
        appealId: row.id,
        kind: 'file',
        title: name,
        fileId: id,
        addedById: actorId(ctx),
        addedByName: ctx.actor.name,
        addedOn: toDbDate(ctx.today),
      })),
    });
    const params = { title: head.title, indicator: leaf.name.zh, departmentName: sheet.name };
    const link = `/evaluations/${head.id}/appeals`;
    await notify(unit, ctx, await officePeople(tx, ctx), { kind: 'appeal-filed', params }, link);
    await audit({
      action: 'appeal.file',
      subjectType: 'appeal',
      subjectId: row.id,
      parentId: head.planId,
      after: { evaluation: head.title, number: next, leaf: input.leaf, departmentId: input.departmentId },
      reason: input.grounds,
    });
    changed({ topic: 'evaluation', id: head.id });
    return { id: row.id, number: next, version: row.version, filedOn: fromDbDate(row.filedOn) };
  });
}

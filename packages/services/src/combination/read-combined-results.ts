import { canonicalJson } from '@gongkai/domain/audit';
import {
  CombinedSettings,
  combineScored,
  FrozenPart,
  StoredCombined,
  type CombinedResultRef,
  type CombinationScoresInput,
} from '@gongkai/domain/combination';
import type { PlanRef } from '@gongkai/domain/evaluation';
import { LocalText } from '@gongkai/domain/indicator';
import { fromDbDate, type Prisma } from '@gongkai/db';
import { authorise, notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { toJson } from '../core/json.ts';
import { authoriseReading } from '../indicator-system/index.ts';
import { announcedEvaluations, newestResults, resultOfPart } from './announced-parts.ts';
import { combinableLines, findCombination } from './rows.ts';
import { combinedHash } from './settle-combination.ts';

/** For each part of a combination, by its line, the announced evaluations that could stand for it, newest first. */
export async function settleChoices(ctx: ServiceContext, input: CombinationScoresInput) {
  authorise(ctx, 'evaluation.announce');
  const { parts } = await findCombination(ctx.db, ctx, input.id);
  const lines = await combinableLines(ctx.db, ctx);
  const announced = await announcedEvaluations(ctx.db, ctx, input.planId);
  return parts.map(({ systemKey, weight }) => ({
    systemKey,
    weight,
    name: lines.find(({ key }) => key === systemKey)?.definition.name ?? null,
    evaluations: announced
      .filter(({ systems }) => systems.some(({ definition }) => definition.key === systemKey))
      .map(({ id, title, status, periodFrom, periodTo }) => ({ id, title, status, periodFrom, periodTo })),
  }));
}

type HeadRow = Pick<
  Prisma.CombinedResultGetPayload<object>,
  'id' | 'combinationId' | 'combinationName' | 'number' | 'title' | 'createdOn' | 'createdByName'
>;

/** What heads settled totals, in the list and by themselves. */
function headingOf(row: HeadRow) {
  return {
    id: row.id,
    combinationId: row.combinationId,
    combinationName: LocalText.parse(row.combinationName),
    number: row.number,
    title: row.title,
    createdOn: fromDbDate(row.createdOn),
    createdByName: row.createdByName,
  };
}

/** The newest result of each evaluation that any of these parts rests on. */
async function newestOf(ctx: ServiceContext, parts: readonly FrozenPart[]) {
  return await newestResults(
    ctx.db,
    ctx,
    parts.map(({ evaluationId }) => evaluationId),
  );
}

/** Whether a newer result of a part's evaluation exists than the one that it rests on. */
function isOutdated(newest: Awaited<ReturnType<typeof newestOf>>, part: FrozenPart): boolean {
  return (newest.get(part.evaluationId)?.number ?? 0) > part.resultNumber;
}

/**
 * The settled totals of a plan, newest first, also of combinations that are gone. `outdated` names the evaluations of
 * which a newer result exists since: an appeal was decided.
 */
export async function listCombinedResults(ctx: ServiceContext, { planId }: PlanRef) {
  authoriseReading(ctx);
  const rows = await ctx.db.combinedResult.findMany({
    where: { ...organisationScope(ctx), planId },
    orderBy: { id: 'desc' },
    omit: { settings: true },
  });
  const read = rows.map((row) => ({ row, parts: FrozenPart.array().parse(row.parts) }));
  const newest = await newestOf(
    ctx,
    read.flatMap(({ parts }) => parts),
  );
  return read.map(({ row, parts }) => ({
    ...headingOf(row),
    overall: StoredCombined.pick({ overall: true }).parse(row.result).overall,
    parts: parts.map(({ title, weight, resultNumber }) => ({ title, weight, resultNumber })),
    outdated: parts.filter((part) => isOutdated(newest, part)).map(({ title }) => title),
  }));
}

async function fetchResult(ctx: ServiceContext, { resultId }: CombinedResultRef) {
  const row = await ctx.db.combinedResult.findFirst({ where: { id: resultId, ...organisationScope(ctx) } });
  if (row === null) throw notFound('combined-result');
  return row;
}

/**
 * Settled totals with their parts. Like the announced rankings they rest on, everyone in the office may read them.
 *
 * @throws ServiceError `forbidden`, `combined-result-not-found`.
 */
export async function readCombinedResult(ctx: ServiceContext, input: CombinedResultRef) {
  authoriseReading(ctx);
  const row = await fetchResult(ctx, input);
  const parts = FrozenPart.array().parse(row.parts);
  const newest = await newestOf(ctx, parts);
  const { bands, missing, ranking } = CombinedSettings.parse(row.settings);
  return {
    ...headingOf(row),
    sha256: row.sha256,
    bands,
    missing,
    ranking,
    parts: parts.map((part) => ({ ...part, outdated: isOutdated(newest, part) })),
    ...StoredCombined.parse(row.result),
  };
}

/**
 * Computes settled totals again from the very results they rest on.
 *
 * @returns `unchanged`: the bytes are those that were hashed; `differing`: whose totals come out otherwise.
 * @throws ServiceError `forbidden`, `combined-result-not-found`, `combination-result-gone`.
 */
export async function verifyCombinedResult(ctx: ServiceContext, input: CombinedResultRef) {
  authorise(ctx, 'dashboard.leadership');
  const row = await fetchResult(ctx, input);
  const parts = FrozenPart.array().parse(row.parts);
  const evaluations = await announcedEvaluations(
    ctx.db,
    ctx,
    row.planId,
    parts.map(({ evaluationId }) => evaluationId),
  );
  const scored = [];
  for (const part of parts) {
    const found = evaluations.find(({ id }) => id === part.evaluationId);
    if (found === undefined)
      throw new ServiceError('refused', 'combination-result-gone', { title: part.title });
    scored.push(await resultOfPart(ctx.db, ctx, part, found.systems));
  }
  const computed = StoredCombined.parse(toJson(combineScored(CombinedSettings.parse(row.settings), scored)));
  const stored = StoredCombined.parse(row.result);
  const again = new Map(computed.subjects.map((entry) => [entry.subject.id, canonicalJson(entry)]));
  return {
    sha256: row.sha256,
    unchanged: combinedHash(row.settings, row.parts, row.result) === row.sha256,
    subjects: stored.subjects.length,
    differing: stored.subjects
      .filter((entry) => again.get(entry.subject.id) !== canonicalJson(entry))
      .map(({ name }) => name),
    agrees: canonicalJson(computed) === canonicalJson(stored),
  };
}

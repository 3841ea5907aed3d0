import {
  figureChanges,
  statusOfStored,
  StoredAppeal,
  workingDaysLeft,
  type AppealWindow,
  type FigureChanges,
} from '@gongkai/domain/appeal';
import { withDecided, type EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import { leavesOf, type IndicatorLeaf } from '@gongkai/domain/indicator';
import { indexFacts } from '@gongkai/domain/metric';
import { may } from '@gongkai/domain/permission';
import { resultLeaves, type ResultNode } from '@gongkai/domain/scoring';
import { fromDbDate, fromDbDateOrNull, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from '../evaluation-cycle/evaluation-row.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { officePeople } from '../notification/index.ts';
import { windowOf, type AppealRow } from './appeal-row.ts';
import { sheetsBound } from './sheets-bound.ts';
import { systemFor } from './system-for.ts';

type Row = AppealRow & {
  evidence: { id: string; title: string; fileId: string | null; removedOn: Date | null }[];
};

/** The leaf as it stands now, with what a decision may change of it. */
function leafView(node: ResultNode | undefined, leaf: IndicatorLeaf | undefined, allowed: FigureChanges) {
  if (node === undefined) return null;
  const [rule, whenEmpty] = [leaf?.rule.kind ?? '', leaf?.applicability.whenEmpty ?? ''];
  const { points, possible, state, metric, failing, failingCount, weight } = node;
  return { points, possible, weight, state, metric, failing, failingCount, rule, whenEmpty, ...allowed };
}

/** Files that are gone are still named; nobody can open them. */
async function presentFiles(tx: Transaction, ctx: ServiceContext, rows: readonly Row[]) {
  const ids = rows.flatMap(({ evidence }) => evidence.flatMap(({ fileId }) => fileId ?? []));
  const files = await tx.storedFile.findMany({
    where: { ...organisationScope(ctx), id: { in: ids } },
    select: { id: true },
  });
  return new Set(files.map(({ id }) => id));
}

function evidenceView(row: Row, present: ReadonlySet<string>) {
  return row.evidence.map(({ id, title, fileId, removedOn }) => ({
    id,
    title,
    fileId: fileId !== null && removedOn === null && present.has(fileId) ? fileId : null,
  }));
}

/** The verifiers of leaves, by `department|leaf`. */
async function verifiersOf(tx: Transaction, ctx: ServiceContext, evaluationId: string) {
  const verdicts = await tx.evaluationVerdict.findMany({
    where: { ...organisationScope(ctx), evaluationId },
    select: { departmentId: true, leafKey: true, decidedById: true, decidedByName: true },
  });
  return new Map(verdicts.map((one) => [`${one.departmentId}|${one.leafKey}`, one]));
}

export type WindowView = AppealWindow & { daysLeft: number | null };

function windowView(ctx: ServiceContext, window: AppealWindow | null): WindowView | null {
  return window === null ? null : { ...window, daysLeft: workingDaysLeft(ctx.calendar, window, ctx.today) };
}

/**
 * The appeals against an evaluation: all of them for the office and leadership, its own for a department. Ranks of
 * others are left out of what a department sees of a decision.
 *
 * @throws ServiceError `evaluation-not-found`.
 */
export async function listAppeals(ctx: ServiceContext, input: EvaluationRef) {
  const bound = sheetsBound(ctx);
  const head = await fetchEvaluation(ctx.db, ctx, input.evaluationId);
  const latest = await latestResult(ctx.db, head.id);
  const window = windowView(ctx, windowOf(head));
  if (latest === null) return { window, appeals: [] };
  const rows: Row[] = await ctx.db.evaluationAppeal.findMany({
    where: {
      ...organisationScope(ctx),
      evaluationId: head.id,
      ...(bound === null ? {} : { departmentId: bound }),
    },
    include: { evidence: { orderBy: { createdAt: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  const frozen = await fetchFrozen(ctx.db, ctx, head.id);
  const index = indexFacts(withDecided(frozen.facts, latest.decided));
  const sheets = new Map(latest.result.subjects.map((sheet) => [sheet.subject.id, sheet]));
  const present = await presentFiles(ctx.db, ctx, rows);
  const verifiers = await verifiersOf(ctx.db, ctx, head.id);
  const deciders = bound === null ? await officePeople(ctx.db, ctx) : [];
  const me = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const holds = ctx.actor.kind === 'system' || may(ctx.actor, 'appeal.decide');
  const appeals = rows.map((row) => {
    const { nodes } = systemFor(frozen, row.departmentId);
    const leaf = leavesOf(nodes).find(({ key }) => key === row.leafKey);
    const appellant = { kind: 'department' as const, id: row.departmentId };
    const allowed =
      leaf === undefined ? { separable: false, correctable: false } : figureChanges(index, appellant, leaf);
    const sheet = sheets.get(row.departmentId);
    const node = resultLeaves(sheet?.nodes ?? []).find(({ key }) => key === row.leafKey);
    const verifier = verifiers.get(`${row.departmentId}|${row.leafKey}`) ?? null;
    const isVerifier = me !== null && verifier?.decidedById === me;
    const hasOther = deciders.some((id) => id !== verifier?.decidedById);
    const { records, changes, difference } = StoredAppeal.parse(row);
    const moves = difference?.moves.filter(({ subject }) => bound === null || subject.id === bound) ?? [];
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      status: statusOfStored(row),
      department: { id: row.departmentId, name: sheet?.name ?? '' },
      indicator: { key: row.leafKey, name: leaf?.name ?? { zh: row.leafKey, en: row.leafKey } },
      leaf: leafView(node, leaf, allowed),
      grounds: row.claim,
      records,
      evidence: evidenceView(row, present),
      filedOn: fromDbDate(row.filedOn),
      filedByName: row.filedByName,
      verifierName: bound === null ? (verifier?.decidedByName ?? null) : null,
      mayDecide: holds && statusOfStored(row) === 'filed' && (!isVerifier || !hasOther),
      decision:
        row.decidedOn === null
          ? null
          : {
              reason: row.decisionReason ?? '',
              on: fromDbDateOrNull(row.decidedOn),
              byName: row.decidedByName ?? '',
              byVerifier: row.byVerifier,
              before: row.pointsBefore,
              after: row.pointsAfter,
              changes,
              difference: difference === null ? null : { ...difference, moves },
            },
    };
  });
  return { window, appeals };
}

export type AppealView = Awaited<ReturnType<typeof listAppeals>>['appeals'][number];

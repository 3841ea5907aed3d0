import { SnapshotResult, type ReadSubjectInput } from '@gongkai/domain/evaluation';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { PlainDate } from '@gongkai/domain/common';
import { EvaluationFacts } from '@gongkai/domain/metric';
import {
  changeOf,
  evaluate,
  evaluateSystems,
  explain,
  resultLeaves,
  systemOf,
  type EvaluationResult,
  type SubjectResult,
} from '@gongkai/domain/scoring';
import { fromDbDate } from '@gongkai/db';
import { notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { sheetReasons } from './failing-reasons.ts';
import { previousSnapshot } from './snapshot-store.ts';
import { publishedSystem, systemOfSubject, systemsInForce } from './systems.ts';
import { authoriseSubject } from './visible.ts';

type Frozen = { id: string; number: number; label: string; sha256: string; takenAt: string };
type Shown = {
  asOf: PlainDate;
  definition: IndicatorSystemDefinition;
  version: number | null;
  result: EvaluationResult;
  /** what the result was scored from */
  facts: EvaluationFacts | null;
  snapshot: Frozen | null;
};

async function live(ctx: ServiceContext, { planId, subject, systemId }: ReadSubjectInput): Promise<Shown> {
  const facts = await collectFacts(ctx.db, ctx, planId);
  if (systemId !== undefined && systemId !== null) {
    const { definition, version } = await publishedSystem(ctx.db, ctx, systemId);
    return {
      asOf: facts.asOf,
      definition,
      version,
      result: evaluate(definition, facts),
      facts,
      snapshot: null,
    };
  }
  const { definition, version } = await systemOfSubject(ctx.db, ctx, subject);
  const result = evaluateSystems(await systemsInForce(ctx.db, ctx, subject.kind), facts);
  return { asOf: facts.asOf, definition, version, result, facts, snapshot: null };
}

async function frozen(ctx: ServiceContext, input: ReadSubjectInput, id: string): Promise<Shown> {
  const row = await ctx.db.evaluationSnapshot.findFirst({
    where: { id, planId: input.planId, ...organisationScope(ctx) },
    include: { system: { select: { version: true } } },
  });
  if (row === null) throw notFound('snapshot');
  const isItem = input.subject.kind === 'item';
  const stored = SnapshotResult.safeParse(row.result);
  if (!stored.success)
    throw new ServiceError('invalid', 'snapshot-without-sheet', { day: fromDbDate(row.asOf) });
  const { data } = stored;
  const facts = EvaluationFacts.safeParse(row.facts).data ?? null;
  // A department counts as what it was when these facts were frozen.
  const kind = facts?.departments.find((one) => one.id === input.subject.id)?.kind ?? null;
  const systems = [data.departmentSystem, ...data.otherSystems] as const;
  const definition = isItem ? data.itemSystem : systemOf(systems, kind);
  return {
    asOf: fromDbDate(row.asOf),
    definition,
    // The row points to the system of the departments (处室) only.
    version: definition === data.departmentSystem ? row.system.version : null,
    result: isItem ? data.items : data.departments,
    facts,
    snapshot: {
      id: row.id,
      number: row.number,
      label: row.label,
      sha256: row.sha256,
      takenAt: row.createdAt.toISOString(),
    },
  };
}

/**
 * The sheet that the actor asks for, by itself: what {@link readSubject} says beside it costs more than the sheet.
 *
 * @throws ServiceError as {@link readSubject}.
 */
export async function shownSheet(
  ctx: ServiceContext,
  input: ReadSubjectInput,
): Promise<{ shown: Shown; sheet: SubjectResult }> {
  authoriseSubject(ctx, input.subject);
  const { snapshotId = null } = input;
  const shown = await (snapshotId === null ? live(ctx, input) : frozen(ctx, input, snapshotId));
  const sheet = shown.result.subjects.find(({ subject }) => subject.id === input.subject.id);
  if (sheet === undefined) throw notFound('subject');
  return { shown, sheet };
}

/**
 * One score sheet, as of today or as a snapshot froze it: every node with its points, each leaf with its formula and
 * figures, the records that lost points and why, and (today) the change against the last snapshot. The definition gives the
 * formulas' words; `version` is the system's, null where the snapshot does not keep it.
 *
 * @throws ServiceError `score-of-others`, `plan-not-found`, `snapshot-not-found`, `subject-not-found`;
 *   `indicator-system-not-found`; `snapshot-without-sheet` for a daily one, which keeps scores only.
 */
export async function readSubject(ctx: ServiceContext, input: ReadSubjectInput) {
  const { shown, sheet } = await shownSheet(ctx, input);
  const { snapshotId = null, systemId = null } = input;
  // A snapshot holds the scores by the systems in force only.
  const previous =
    snapshotId === null && systemId === null ? await previousSnapshot(ctx.db, ctx, input.planId) : null;
  const before = previous?.result[input.subject.kind === 'item' ? 'items' : 'departments'] ?? null;
  const sheetBefore = before?.subjects.find(({ subject }) => subject.id === input.subject.id) ?? null;
  return {
    asOf: shown.asOf,
    definition: shown.definition,
    version: shown.version,
    snapshot: shown.snapshot,
    /** the version asked for instead of the one in force */
    systemId: snapshotId === null ? systemId : null,
    sheet,
    explanations: Object.fromEntries(resultLeaves(sheet.nodes).map((leaf) => [leaf.key, explain(leaf)])),
    reasons: await sheetReasons(ctx, shown.definition, shown.facts, sheet),
    previous:
      previous === null ? null : { number: previous.number, label: previous.label, asOf: previous.asOf },
    change: changeOf(sheetBefore?.score ?? null, sheet.score),
    overall: shown.result.overall,
  };
}

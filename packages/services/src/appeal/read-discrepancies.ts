import { findDiscrepancies, visibleFigures, weigh, type FigureRow } from '@gongkai/domain/discrepancy';
import {
  isAssessed,
  isRequired,
  mostPoints,
  withDecided,
  type DepartmentRef,
} from '@gongkai/domain/evaluation-cycle';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { EvaluationFacts, SubjectRef } from '@gongkai/domain/metric';
import { countedLeaves, exact } from '@gongkai/domain/scoring';
import { authorise, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from '../evaluation-cycle/evaluation-row.ts';
import { readHandIns, readLeafRecords, type LeafRecord } from '../evaluation-cycle/leaf-files.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { authoriseDepartment, handedIn, viewerOf } from '../evaluation-cycle/viewer.ts';
import { readSettings } from '../settings/index.ts';
import { systemFor } from './system-for.ts';

/** The office's own figure before the result is out: what it adjusted or confirmed; without a verdict a gap. */
function verdictPoints({ file, verdict }: LeafRecord): number | null {
  if (verdict === null || verdict.verdict === 'returned') return null;
  if (verdict.points !== null) return verdict.points;
  const { counted, mark } = file;
  if (counted.leaf.rule.kind === 'reviewer') return mark?.points ?? null;
  return counted.state === 'not-applicable' ? null : exact.roundHalfUp(counted.points);
}

/** The office's figure of each leaf once it is out: what verification or an appeal put in its place, or the count. */
function finalPoints(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
): Map<string, number | null> {
  const counted = countedLeaves(system, { ...facts, sources: null }, [subject]).get(subject.id) ?? [];
  const adjusted = new Map(
    facts.adjustments
      .filter((one) => one.subject.id === subject.id)
      .map(({ leaf, points }) => [leaf, points]),
  );
  return new Map(
    counted.map(({ leaf, state, points }) => {
      const own = adjusted.get(leaf.key);
      if (own !== undefined) return [leaf.key, Math.min(own, mostPoints(leaf))];
      return [leaf.key, state === 'not-applicable' ? null : exact.roundHalfUp(points)];
    }),
  );
}

/**
 * Self, third-party and final figures of one department side by side, indicator by indicator, with their weighted
 * figure and the disagreements beyond the threshold. What the reader may not see yet (背靠背) is a gap. Figures are
 * hundredths of a point, each source's own before composition.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `refused` `evaluation-not-open` for a draft.
 */
export async function readDiscrepancies(ctx: ServiceContext, input: DepartmentRef) {
  const viewer = viewerOf(ctx);
  if (viewer === 'self') authorise(ctx, 'evaluation.follow', [input.departmentId]);
  authoriseDepartment(ctx, input.departmentId);
  const head = await fetchEvaluation(ctx.db, ctx, input.evaluationId);
  const frozen = await fetchFrozen(ctx.db, ctx, head.id);
  const handIns = await readHandIns(ctx.db, head.id);
  const records = await readLeafRecords(ctx.db, head.id, frozen, handIns, [input.departmentId]);
  const states = handedIn(head, handIns, records, input.departmentId);
  const latest = await latestResult(ctx.db, head.id);
  const subject = { kind: 'department' as const, id: input.departmentId };
  const final =
    latest === null
      ? new Map(records.map((record) => [record.leafKey, verdictPoints(record)]))
      : finalPoints(systemFor(frozen, subject.id), withDecided(frozen.facts, latest.decided), subject);
  const assessed = records
    .filter(({ file }) => isAssessed(file))
    .map(({ leafKey, file }): FigureRow => ({
      leaf: leafKey,
      weight: file.counted.leaf.weight,
      figures: visibleFigures(
        {
          self: file.self?.points ?? null,
          'third-party': file.thirdParty?.points ?? null,
          final: final.get(leafKey) ?? null,
        },
        viewer,
        states,
      ),
    }));
  // Where there was no business and nobody said anything, no figure is missing.
  const required = new Set(records.filter(({ file }) => isRequired(file)).map(({ leafKey }) => leafKey));
  const rows = assessed.filter(
    ({ leaf, figures }) => required.has(leaf) || Object.values(figures).some((points) => points !== null),
  );
  const { discrepancy: policy } = (await readSettings(ctx.db, ctx)).verification;
  const names = new Map(records.map(({ leafKey, file }) => [leafKey, file.counted.leaf.name]));
  const weighed = weigh(rows, head.weights);
  return {
    weights: head.weights,
    thirdParty: head.thirdParty,
    handedIn: states,
    policy,
    idle: assessed.length - rows.length,
    ...weighed,
    rows: weighed.rows.map((row) => ({
      ...row,
      name: names.get(row.leaf) ?? { zh: row.leaf, en: row.leaf },
    })),
    discrepancies: findDiscrepancies(rows, policy),
  };
}

import { findDiscrepancies, maySee, type FigureRow } from '@gongkai/domain/discrepancy';
import { mayConfirmAtOnce, needsVerdict, type DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { exact } from '@gongkai/domain/scoring';
import { authorise, notFound, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { frozenSystemOf } from './frozen-system.ts';
import { readHandIns, readLeafRecords, type LeafRecord } from './leaf-files.ts';
import { pathsOf, toLeafView } from './leaf-view.ts';
import { sampledOf } from './sampled.ts';
import { handedIn } from './viewer.ts';

/** The figures of all sources for the list of disagreements; the office's is its verdict, its mark or the count. */
function toRow({ leafKey, file }: LeafRecord, seesThirdParty: boolean): FigureRow {
  const { counted, verdict, mark } = file;
  const isMarked = counted.leaf.rule.kind === 'reviewer';
  const measured = counted.state === 'measured' ? exact.roundHalfUp(counted.points) : null;
  return {
    leaf: leafKey,
    weight: counted.leaf.weight,
    figures: {
      self: file.self?.points ?? null,
      'third-party': seesThirdParty ? (file.thirdParty?.points ?? null) : null,
      final: verdict?.points ?? (isMarked ? (mark?.points ?? null) : measured),
    },
  };
}

/**
 * The verification file of one department: every leaf that concerns it with the counted figures and failing records,
 * the department's figure, note and evidence, why it asks for a look, whether it was drawn, and its verdict.
 * The third party's figures come in once every needed verdict is given, with the list of disagreements.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `hand-in-not-found`.
 */
export async function verificationQueue(ctx: ServiceContext, input: DepartmentRef) {
  authorise(ctx, 'evaluation.verify');
  const { evaluationId, departmentId } = input;
  const head = await fetchEvaluation(ctx.db, ctx, evaluationId);
  const handIns = await readHandIns(ctx.db, head.id);
  const own = handIns.find((one) => one.departmentId === departmentId && one.source === 'self');
  if (own === undefined) throw notFound('hand-in');
  const frozen = await fetchFrozen(ctx.db, ctx, head.id);
  const records = await readLeafRecords(ctx.db, head.id, frozen, handIns, [departmentId]);
  const states = handedIn(head, handIns, records, departmentId);
  const sampled = sampledOf(head.sampling, records);
  const paths = pathsOf(frozenSystemOf(frozen, departmentId).definition.nodes);
  const seesThirdParty = maySee('final', 'third-party', states);
  const { discrepancy: policy, samplePercent } = (await readSettings(ctx.db, ctx)).verification;
  const assessed = records.filter(
    ({ file }) => file.counted.concerned && file.counted.leaf.rule.kind !== 'veto',
  );
  return {
    evaluationId,
    departmentId,
    status: head.status,
    sampling: head.sampling,
    samplePercent,
    policy,
    handIn: own,
    thirdParty:
      handIns.find((one) => one.departmentId === departmentId && one.source === 'third-party') ?? null,
    seesThirdParty,
    plain: records.filter((record) => mayConfirmAtOnce(record.file, sampled(record))).length,
    leaves: assessed.map((record) => ({
      ...toLeafView(record, 'final', states, paths),
      sampled: sampled(record),
      needed: needsVerdict(record.file, sampled(record)),
    })),
    discrepancies: findDiscrepancies(
      assessed.map((record) => toRow(record, seesThirdParty)),
      policy,
    ),
  };
}

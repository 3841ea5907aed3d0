import {
  decideWriteEntry,
  decideWriteThirdParty,
  type AssessmentRef,
} from '@gongkai/domain/evaluation-cycle';
import { notFound, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { frozenSystemOf } from './frozen-system.ts';
import { readHandIns, readLeafRecords, type LeafRecord } from './leaf-files.ts';
import { pathsOf, toLeafView } from './leaf-view.ts';
import { authoriseSource } from './save-entry.ts';
import { authoriseDepartment, handedIn, isAnnounced } from './viewer.ts';

/** Whether the source may write on the leaf now; in a returned hand-in only on what was returned. */
function isEditable(record: LeafRecord, open: boolean, returned: 'leaves' | 'rest' | null): boolean {
  if (!open) return false;
  if (returned === null) return true;
  return returned === 'leaves' ? record.verdict?.verdict === 'returned' : record.verdict === null;
}

/**
 * The form of one source for one department: every leaf with what the system counted, the source's own figures and
 * evidence, and what was returned with its reason. Other sources' figures are null until they may be seen (背靠背).
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `hand-in-not-found`.
 */
export async function readAssessment(ctx: ServiceContext, input: AssessmentRef) {
  departmentBound(ctx, 'evaluation.follow');
  const { evaluationId, departmentId, source } = input;
  authoriseDepartment(ctx, departmentId);
  authoriseSource(ctx, source, departmentId);
  const head = await fetchEvaluation(ctx.db, ctx, evaluationId);
  const handIns = await readHandIns(ctx.db, head.id);
  const own = handIns.find((one) => one.departmentId === departmentId && one.source === source);
  if (own === undefined) throw notFound('hand-in');
  const frozen = await fetchFrozen(ctx.db, ctx, head.id);
  const records = await readLeafRecords(ctx.db, head.id, frozen, handIns, [departmentId]);
  const states = handedIn(head, handIns, records, departmentId);
  const paths = pathsOf(frozenSystemOf(frozen, departmentId).definition.nodes);
  const decide = source === 'self' ? decideWriteEntry : decideWriteThirdParty;
  const open = decide(head.status, own.state).ok;
  const isAnyReturned = records.some(({ verdict }) => verdict?.verdict === 'returned');
  const returned = source === 'self' && own.state === 'returned' ? (isAnyReturned ? 'leaves' : 'rest') : null;
  return {
    evaluationId,
    departmentId,
    source,
    status: head.status,
    dueOn: head.assessDueOn,
    asOf: head.asOf,
    handIn: own,
    open,
    leaves: records.map((record) => {
      const view = toLeafView(record, source, states, paths);
      const isOut = isAnnounced(head.status) || view.verdict?.verdict === 'returned';
      return {
        ...view,
        // A verdict that is not announced yet is the office's own business.
        verdict: isOut && source === 'self' ? view.verdict : null,
        editable: view.assessed && isEditable(record, open, returned),
      };
    }),
  };
}

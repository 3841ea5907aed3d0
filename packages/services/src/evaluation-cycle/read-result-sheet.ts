import { NAMED_RECORDS } from '@gongkai/domain/evaluation';
import type { Source } from '@gongkai/domain/discrepancy';
import type { DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { explain, resultLeaves, type ResultNode, type SubjectResult } from '@gongkai/domain/scoring';
import type { ServiceContext } from '../core/index.ts';
import { sheetReasons } from '../evaluation/index.ts';
import { announcedSheet } from './announced-sheet.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';
import { readLeafAppeals } from './leaf-appeals.ts';
import { pathsOf, toLeafView, type LeafView } from './leaf-view.ts';
import { handedIn } from './viewer.ts';

function named(node: ResultNode): ResultNode {
  return { ...node, failing: node.failing.slice(0, NAMED_RECORDS), children: node.children.map(named) };
}

/** The sheet with the first failing records of each leaf; counts stay whole. */
export function namedSheet(sheet: SubjectResult): SubjectResult {
  return {
    ...sheet,
    nodes: sheet.nodes.map(named),
    lost: sheet.lost.map((loss) => ({ ...loss, failing: loss.failing.slice(0, NAMED_RECORDS) })),
  };
}

/** Who verified a leaf is the office's knowledge: appeals are decided by somebody else. */
function withoutVerifier(view: LeafView, viewer: Source): LeafView {
  if (viewer === 'final' || view.verdict === null) return view;
  return { ...view, verdict: { ...view.verdict, decidedByName: '' } };
}

/**
 * One department's announced score sheet as the result froze it: every node with its points, each leaf with its steps;
 * beside it, leaf by leaf, self, third-party and final figures with their evidence the verdict with its reason, and what became of
 * appeals.
 *
 * @throws ServiceError as {@link announcedSheet}.
 */
export async function readResultSheet(ctx: ServiceContext, input: DepartmentRef) {
  const { viewer, head, latest, sheet, frozen, system } = await announcedSheet(ctx, input);
  const { evaluationId, departmentId } = input;
  const handIns = await readHandIns(ctx.db, head.id);
  const records = await readLeafRecords(ctx.db, head.id, frozen, handIns, [departmentId]);
  const states = handedIn(head, handIns, records, departmentId);
  const paths = pathsOf(system.definition.nodes);
  const shown = namedSheet(sheet);
  const { number, stage, sha256, createdOn, result } = latest;
  return {
    evaluationId,
    departmentId,
    title: head.title,
    status: head.status,
    announcedOn: head.announcedOn,
    finalOn: head.finalOn,
    isRevision: head.revisionOfId !== null,
    number,
    stage,
    sha256,
    createdOn,
    asOf: result.asOf,
    overall: result.overall,
    definition: system.definition,
    version: system.version,
    sheet: shown,
    reasons: await sheetReasons(ctx, system.definition, frozen.facts, shown),
    explanations: Object.fromEntries(resultLeaves(sheet.nodes).map((leaf) => [leaf.key, explain(leaf)])),
    selfState:
      handIns.find((one) => one.departmentId === departmentId && one.source === 'self')?.state ?? null,
    leaves: records
      .map((record) => withoutVerifier(toLeafView(record, viewer, states, paths), viewer))
      .filter(({ assessed }) => assessed),
    appeals: await readLeafAppeals(ctx.db, input),
  };
}

import type { ReadSubjectInput } from '@gongkai/domain/evaluation';
import { changeOf, evaluate, explain, resultLeaves } from '@gongkai/domain/scoring';
import { notFound, type ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { previousSnapshot } from './snapshot-store.ts';
import { systemInForce } from './systems.ts';
import { authoriseSubject } from './visible.ts';

/**
 * One score sheet: every node with its points, each leaf with its formula and figures, the records that lost
 * points, and the change against the last snapshot. The definition gives the formulas' words.
 */
export async function readSubject(ctx: ServiceContext, input: ReadSubjectInput) {
  authoriseSubject(ctx, input.subject);
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const definition = await systemInForce(ctx.db, ctx, input.subject.kind);
  const result = evaluate(definition, facts);
  const sheet = result.subjects.find(({ subject }) => subject.id === input.subject.id);
  if (sheet === undefined) throw notFound('subject');
  const previous = await previousSnapshot(ctx.db, ctx, input.planId);
  const before = previous?.result[input.subject.kind === 'item' ? 'items' : 'departments'] ?? null;
  const sheetBefore = before?.subjects.find(({ subject }) => subject.id === input.subject.id) ?? null;
  return {
    asOf: facts.asOf,
    definition,
    sheet,
    explanations: Object.fromEntries(resultLeaves(sheet.nodes).map((leaf) => [leaf.key, explain(leaf)])),
    previous:
      previous === null ? null : { number: previous.number, label: previous.label, asOf: previous.asOf },
    change: changeOf(sheetBefore?.score ?? null, sheet.score),
    overall: result.overall,
  };
}

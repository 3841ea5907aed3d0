import { canonicalJson } from '@gongkai/domain/audit';
import { DecidedFacts, withDecided, type EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import { EvaluationResult, resultLeaves, type SubjectResult } from '@gongkai/domain/scoring';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from '../evaluation-cycle/evaluation-row.ts';
import { resultHash, scoreAll } from '../evaluation-cycle/compute-result.ts';
import { sha256Of } from '../core/json.ts';

/** A subject whose stored sheet is not what its facts give; scores in hundredths, `leaves` those that differ. */
export type Differing = {
  id: string;
  name: string;
  stored: number | null;
  computed: number | null;
  leaves: string[];
};

/** One stored result, computed again. `unchanged`: its bytes are those that were hashed. */
export type CheckedResult = {
  number: number;
  stage: string;
  sha256: string;
  unchanged: boolean;
  subjects: number;
  differing: Differing[];
};

/** Every subject of either result whose sheets differ by a byte. */
function differingSubjects(stored: EvaluationResult, computed: EvaluationResult): Differing[] {
  const again = new Map(computed.subjects.map((sheet) => [sheet.subject.id, sheet]));
  const known = new Set(stored.subjects.map(({ subject }) => subject.id));
  return [
    ...stored.subjects.flatMap((sheet) => differing(sheet, again.get(sheet.subject.id) ?? null)),
    ...computed.subjects
      .filter(({ subject }) => !known.has(subject.id))
      .flatMap((sheet) => differing(null, sheet)),
  ];
}

function differing(stored: SubjectResult | null, computed: SubjectResult | null): Differing[] {
  const sheet = stored ?? computed;
  if (sheet === null || canonicalJson(stored) === canonicalJson(computed)) return [];
  const leaves = new Map(resultLeaves(stored?.nodes ?? []).map((leaf) => [leaf.key, canonicalJson(leaf)]));
  const changed = resultLeaves(computed?.nodes ?? []).filter(
    (leaf) => leaves.get(leaf.key) !== canonicalJson(leaf),
  );
  return [
    {
      id: sheet.subject.id,
      name: sheet.name,
      stored: stored?.score ?? null,
      computed: computed?.score ?? null,
      leaves: changed.map(({ key }) => key),
    },
  ];
}

/**
 * Computes every result of an evaluation again from its frozen facts and what was decided: the hashes over the bytes,
 * and every figure of every sheet.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `refused` `evaluation-not-open` for a draft.
 */
export async function verifyEvaluation(ctx: ServiceContext, input: EvaluationRef) {
  authorise(ctx, 'dashboard.leadership');
  const head = await fetchEvaluation(ctx.db, ctx, input.evaluationId);
  const { facts, systems } = await fetchFrozen(ctx.db, ctx, head.id);
  const rows = await ctx.db.evaluationResult.findMany({
    where: { ...organisationScope(ctx), evaluationId: head.id },
    orderBy: { number: 'asc' },
  });
  const factsSha256 = head.factsSha256 ?? '';
  const results = rows.map((row): CheckedResult => {
    const stored = EvaluationResult.parse(row.result);
    const computed = scoreAll(systems, withDecided(facts, DecidedFacts.parse(row.decided)));
    const { decided, result } = row;
    return {
      number: row.number,
      stage: row.stage,
      sha256: row.sha256,
      unchanged: resultHash(factsSha256, decided, result) === row.sha256,
      subjects: stored.subjects.length,
      // The overall score rests on the sheets; a stored one that differs from theirs is told through them.
      differing: differingSubjects(stored, computed),
    };
  });
  // The stored bytes, not the parsed ones: a default that was added since must not look like a change.
  const bytes = await ctx.db.evaluation.findUniqueOrThrow({
    where: { id: head.id },
    select: { facts: true, systems: true },
  });
  const factsUnchanged = sha256Of({ facts: bytes.facts, systems: bytes.systems }) === factsSha256;
  return {
    kind: 'evaluation' as const,
    id: head.id,
    title: head.title,
    status: head.status,
    factsSha256,
    factsUnchanged,
    results,
    agrees: factsUnchanged && results.every((one) => one.unchanged && one.differing.length === 0),
  };
}

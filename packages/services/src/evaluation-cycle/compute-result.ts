import { settle, withDecided, type DecidedFacts } from '@gongkai/domain/evaluation-cycle';
import type { SourceWeights } from '@gongkai/domain/discrepancy';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { evaluateSystems, type EvaluationResult } from '@gongkai/domain/scoring';
import { notFound } from '../core/index.ts';
import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import { sha256Of, toJson } from '../core/json.ts';
import type { LeafRecord } from './leaf-files.ts';

type Frozen = { facts: EvaluationFacts; systems: readonly FrozenSystem[]; factsSha256: string };

/** A result with what people decided, and the hash over everything that it rests on. */
export type ComputedResult = { decided: DecidedFacts; result: EvaluationResult; sha256: string };

/** The hash over the frozen facts (by their own hash), the decisions and the result: what a later check compares. */
export function resultHash(factsSha256: string, decided: unknown, result: unknown): string {
  return sha256Of(toJson({ factsSha256, decided, result }));
}

/** Scores every department by the system of its kind. */
export function scoreAll(systems: readonly FrozenSystem[], facts: EvaluationFacts): EvaluationResult {
  const [first, ...others] = systems.map(({ definition }) => definition);
  if (first === undefined) throw notFound('system');
  return evaluateSystems([first, ...others], facts);
}

/** Scores the frozen facts with these decisions. */
export function scoreDecided(frozen: Frozen, decided: DecidedFacts): ComputedResult {
  const result = scoreAll(frozen.systems, withDecided(frozen.facts, decided));
  return { decided, result, sha256: resultHash(frozen.factsSha256, decided, result) };
}

/** Puts together what was handed in and decided, and scores it with the frozen facts. */
export function computeResult(
  frozen: Frozen,
  records: readonly LeafRecord[],
  weights: SourceWeights,
): ComputedResult {
  return scoreDecided(
    frozen,
    settle(
      records.map(({ file }) => file),
      weights,
    ),
  );
}

import * as fc from 'fast-check';
import type { IndicatorSystemDefinition } from '../../indicator/definition.ts';
import { leavesOf } from '../../indicator/validate.ts';
import type { EvaluationFacts, GivenFigure, Occurrence, RecordRef } from '../../metric/facts.ts';
import { someFacts } from '../../metric/testing/facts-builder.ts';

type Listed = { points: number | null; count: number; record: string | null };

/**
 * What one subject has under one leaf: how many records pass and fail (the failing ones are named f0, f1, … in every
 * leaf, so families meet), an accepted explanation, a decided state, a reviewer's mark, and listed occurrences of the
 * record named. Null means no business.
 */
export type Tally = {
  pass: number;
  fail: number;
  explained: boolean;
  state: 'not-applicable' | 'explained' | 'not-done' | null;
  mark: number | null;
  listed: Listed[];
} | null;

const tally: fc.Arbitrary<Tally> = fc.option(
  fc.record({
    pass: fc.integer({ min: 0, max: 9 }),
    fail: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
    explained: fc.boolean(),
    state: fc
      .option(fc.constantFrom('not-applicable' as const, 'explained' as const, 'not-done' as const), {
        freq: 1,
        nil: null,
      })
      .chain((state) => fc.integer({ min: 0, max: 5 }).map((luck) => (luck === 0 ? state : null))),
    mark: fc.option(fc.integer({ min: 0, max: 9_999 }), { freq: 3 }),
    listed: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Listed[]>([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            points: fc.option(fc.integer({ min: -300, max: 120 })),
            count: fc.integer({ min: 1, max: 3 }),
            record: fc.option(fc.integer({ min: 0, max: 9 }).map((at) => `f${at}`)),
          }),
          { maxLength: 3 },
        ),
      },
    ),
  }),
  { freq: 5 },
);

/** A tally for each of so many leaves. */
export function tallies(count: number): fc.Arbitrary<Tally[]> {
  return fc.array(tally, { minLength: count, maxLength: count });
}

/** Facts that give exactly these tallies to d1, d2, d3. */
export function factsFor(
  system: IndicatorSystemDefinition,
  rows: readonly (readonly Tally[])[],
): EvaluationFacts {
  const facts = someFacts();
  facts.departments.forEach(({ id }, row) => {
    const subject = { kind: 'department' as const, id };
    leavesOf(system.nodes).forEach(({ key: leaf, metric }, at) => {
      const entry = rows[row]?.[at] ?? null;
      if (metric !== null) facts.given.push(givenFigure(metric, subject, entry));
      if (entry === null) return;
      if (entry.explained) facts.explanations.push({ subject, leaf, note: '' });
      if (entry.state !== null) facts.states.push({ subject, leaf, state: entry.state, note: 'decided' });
      if (entry.mark !== null)
        facts.marks.push({ subject, leaf, points: entry.mark, reason: '', evidence: [] });
      for (const { points, count, record: name } of entry.listed)
        facts.occurrences.push({
          subject,
          leaf,
          points,
          count,
          reason: '',
          record: name === null ? null : record(name),
        } satisfies Occurrence);
    });
  });
  return facts;
}

function givenFigure(metric: string, subject: GivenFigure['subject'], entry: Tally): GivenFigure {
  const { pass, fail } = entry ?? { pass: 0, fail: 0 };
  return {
    metric,
    subject,
    numerator: pass,
    denominator: pass + fail,
    failing: Array.from({ length: fail }, (_, at) => record(`f${at}`)),
    passing: Array.from({ length: pass }, (_, at) => record(`p${at}`)),
  };
}

function record(id: string): RecordRef {
  return { kind: 'record', id, taskId: null, label: id };
}

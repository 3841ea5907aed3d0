import { expect, test } from 'vitest';
import { departmentSystem, unitSystem } from '../indicator/index.ts';
import { EvaluationFacts } from '../metric/index.ts';
import { evaluateSystems, resultLeaves, systemOf } from './index.ts';

const FIGURE = 'ledger.disclosure-catalogue.published-where-due';

function department(id: string, kind: 'office' | 'division' | 'unit', position: number) {
  return { id, name: id, shortName: id, kind, position };
}

const departments = [
  department('office', 'office', 0),
  department('law', 'division', 1),
  department('plan', 'division', 2),
  department('centre', 'unit', 3),
  department('registry', 'unit', 4),
];

/** Who published how many of ten documents. */
const PUBLISHED: Record<string, number> = { office: 10, law: 6, plan: 8, centre: 5, registry: 7 };

const facts = EvaluationFacts.parse({
  organisation: { id: 'o', name: 'o' },
  plan: { id: 'p', year: 2021, title: null },
  asOf: '2021-12-20',
  departments,
  items: [],
  tasks: [],
  training: { plannedSessions: null, sessions: [] },
  given: Object.entries(PUBLISHED).map(([id, numerator]) => ({
    metric: FIGURE,
    subject: { kind: 'department', id },
    numerator,
    denominator: 10,
    failingCount: 10 - numerator,
  })),
});

test('each kind is evaluated by its own system and ranked among its like; the office’s score is the mean of all', () => {
  const result = evaluateSystems([departmentSystem, unitSystem], facts);
  expect(result.subjects.map(({ name, group, rank, score }) => [name, group, rank, score])).toEqual([
    ['office', 'division', 1, 10_000],
    ['plan', 'division', 2, 8000],
    ['law', 'division', 3, 6000],
    ['registry', 'unit', 1, 7000],
    ['centre', 'unit', 2, 5000],
  ]);
  expect(result.overall).toBe(7200);
  const weightOfFigure = (name: string) => {
    const sheet = result.subjects.find((one) => one.name === name);
    return resultLeaves(sheet?.nodes ?? []).find(({ key }) => key === FIGURE)?.weight;
  };
  expect([weightOfFigure('law'), weightOfFigure('centre')]).toEqual([250, 300]);
});

test('one system alone ranks everybody together', () => {
  const result = evaluateSystems([{ ...departmentSystem, departmentKinds: null }], facts);
  expect(result.subjects.map(({ group, rank }) => [group, rank])).toEqual(
    [1, 2, 3, 4, 5].map((rank) => [null, rank]),
  );
});

test('the system of a department is that of its kind, or else the first', () => {
  const systems = [departmentSystem, unitSystem] as const;
  expect(systemOf(systems, 'unit')).toBe(unitSystem);
  expect(systemOf(systems, 'office')).toBe(departmentSystem);
  expect(systemOf(systems, null)).toBe(departmentSystem);
});

// Throughput of the scoring engine: 50 leaves over 100 departments, against a baseline measured in the same run that
// only adds up as many fractions in floating point. Usage: node bench/engine.ts [seconds]
import {
  IndicatorSystemDefinition,
  type IndicatorSystemInput,
} from '../packages/domain/src/indicator/index.ts';
import { EvaluationFacts } from '../packages/domain/src/metric/index.ts';
import { evaluate } from '../packages/domain/src/scoring/index.ts';

const LEAVES = 50;
const DEPARTMENTS = 100;
const SECONDS = Number(process.argv[2] ?? 5);
const NAME = { zh: '名', en: 'name' };

type Leaf = Extract<IndicatorSystemInput['nodes'][number], { type: 'leaf' }>;

const RULES: Leaf['rule'][] = [
  { kind: 'ratio', floor: 5_000, target: 10_000 },
  { kind: 'deduction', perRecord: 50 },
  { kind: 'proportional' },
  {
    kind: 'tiered',
    over: 'rate',
    tiers: [
      { from: 6_000, points: 80 },
      { from: 9_000, points: 200 },
    ],
  },
  { kind: 'count-points', perRecord: 10 },
];

function leaf(at: number): Leaf {
  const rule = RULES[at % RULES.length] ?? { kind: 'proportional' };
  return {
    type: 'leaf',
    key: `k${at}`,
    name: NAME,
    formula: NAME,
    weight: 10_000 / LEAVES,
    metric: `m${at}`,
    rule,
  };
}

const system = IndicatorSystemDefinition.parse({
  key: 'bench',
  name: NAME,
  subjectKind: 'department',
  composition: 'drop',
  ranking: 'competition',
  bands: [{ key: 'all', name: NAME, from: 0, to: null }],
  nodes: Array.from({ length: 10 }, (_, group) => ({
    type: 'group',
    key: `g${group}`,
    name: NAME,
    children: Array.from({ length: LEAVES / 10 }, (__, at) => leaf((group * LEAVES) / 10 + at)),
  })),
});

/** Figures that look like work: most records pass, some leaves have nothing to measure. */
const figures = Array.from({ length: DEPARTMENTS }, (_, row) =>
  Array.from({ length: LEAVES }, (__, at) => {
    const denominator = (row * 7 + at * 13) % 40;
    return { numerator: denominator - Math.min(denominator, (row + at) % 4), denominator };
  }),
);

const facts = EvaluationFacts.parse({
  organisation: { id: 'o', name: '局' },
  plan: { id: 'p', year: 2021, title: null },
  asOf: '2021-12-31',
  departments: figures.map((_, row) => ({
    id: `d${row}`,
    name: `处${row}`,
    shortName: `处${row}`,
    kind: 'division',
    position: row,
  })),
  items: [],
  tasks: [],
  training: { plannedSessions: null, sessions: [] },
  given: figures.flatMap((row, department) =>
    row.map(({ numerator, denominator }, at) => ({
      metric: `m${at}`,
      subject: { kind: 'department', id: `d${department}` },
      numerator,
      denominator,
      failing: Array.from({ length: denominator - numerator }, (_, record) => ({
        kind: 'record',
        id: `${department}-${at}-${record}`,
        taskId: null,
        label: `#${record}`,
      })),
    })),
  ),
});

/** The least that could be done with the same figures: one pass, floating point, no tree, no explanation. */
function baseline(): number {
  let sum = 0;
  for (const row of figures)
    for (const { numerator, denominator } of row) if (denominator > 0) sum += (200 * numerator) / denominator;
  return sum;
}

/** Processor time of this process in seconds: other work on the machine must not change the figures. */
function cpuSeconds(): number {
  const { user, system: inKernel } = process.cpuUsage();
  return (user + inKernel) / 1_000_000;
}

/** Runs in each second of processor time, after a warm-up. */
function perSecond(run: () => unknown, seconds: number): number {
  for (const until = cpuSeconds() + 0.5; cpuSeconds() < until;) run();
  const start = cpuSeconds();
  let runs = 0;
  while (cpuSeconds() - start < seconds) {
    // The clock of the processor is asked for rarely: asking costs more than the baseline.
    for (let at = 0; at < 10; at += 1) run();
    runs += 10;
  }
  return runs / (cpuSeconds() - start);
}

const engine = perSecond(() => evaluate(system, facts), SECONDS);
const least = perSecond(baseline, 1);
console.log(`${LEAVES} leaves × ${DEPARTMENTS} departments`);
console.log(`evaluations of the whole office per CPU second ${engine.toFixed(1)}`);
console.log(`leaves scored per CPU second              ${Math.round(engine * LEAVES * DEPARTMENTS)}`);
console.log(`baseline (sums) per CPU second          ${least.toFixed(0)}`);
console.log(`baseline ÷ engine                           ${(least / engine).toFixed(0)}`);

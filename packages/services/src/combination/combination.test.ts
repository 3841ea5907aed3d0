import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SaveCombinationInput } from '@gongkai/domain/combination';
import {
  departmentSystem,
  firstIndicatorSystem,
  itemIndicatorSystem,
  leavesOf,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { decideAppeal, fileAppeal } from '../appeal/index.ts';
import type { ServiceContext } from '../core/index.ts';
import {
  announce,
  openEvaluation,
  readResult,
  saveDraft,
  startVerification,
} from '../evaluation-cycle/index.ts';
import { readScores } from '../evaluation/index.ts';
import { createSystem, listSystems, publishSystem } from '../indicator-system/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
  type TestTask,
} from '../testing/index.ts';
import {
  listCombinations,
  listCombinedResults,
  readCombinedResult,
  readCombinedScores,
  removeCombination,
  saveCombination,
  settleChoices,
  settleCombination,
  verifyCombinedResult,
} from './index.ts';

const OPENED = '2021-12-01';
const ANNOUNCED = '2021-12-09';
const MAIN = firstIndicatorSystem.key;

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let late: TestTask;
let desk: ServiceContext;
let lead: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

/** The second department is overdue with one task, the third has done its own. */
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  plan = await makePlan(db, office);
  desk = contextFor(db, office.office, { today: ANNOUNCED });
  lead = contextFor(db, office.departments[1]!.lead, { today: ANNOUNCED });
  late = await makeIssuedTask(db, office, plan, {
    departmentIds: [department(1)],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-11-30',
  });
  await makeIssuedTask(db, office, plan, {
    number: 2,
    departmentIds: [department(2)],
    status: 'verified',
    percent: 100,
    taskStatus: 'issued',
  });
});

const department = (index: number) => office.departments[index]!.id;

/** A system that only looks at whether work was in time. */
function inTimeOnly(): IndicatorSystemDefinition {
  const leaf = leavesOf(firstIndicatorSystem.nodes).find(({ key }) => key === 'on-time-completion')!;
  const nodes = [{ ...leaf, key: 'in-time', weight: 10_000 }];
  return { ...firstIndicatorSystem, key: 'in-time', name: { zh: '时效专项', en: 'Timeliness' }, nodes };
}

async function publish(definition: IndicatorSystemDefinition, partOnly: boolean) {
  const { id, revision } = await createSystem(desk, { from: 'file', name: definition.name.zh, definition });
  await publishSystem(desk, { id, revision, partOnly });
  const { key } = await db.indicatorSystem.findUniqueOrThrow({ where: { id }, select: { key: true } });
  return { id, key };
}

function terms(parts: [string, number][], more: Partial<SaveCombinationInput> = {}): SaveCombinationInput {
  return {
    id: null,
    revision: 0,
    name: '年度总评',
    nameEn: 'Year',
    subjectKind: 'department',
    missing: 'gap',
    parts: parts.map(([systemKey, weight]) => ({ systemKey, weight })),
    ...more,
  };
}

async function eightyTwenty(more: Partial<SaveCombinationInput> = {}) {
  const special = await publish(inTimeOnly(), true);
  const saved = await saveCombination(
    desk,
    terms(
      [
        [MAIN, 8_000],
        [special.key, 2_000],
      ],
      more,
    ),
  );
  return { ...saved, special };
}

describe('a combination', () => {
  it('is the office’s to write and everybody’s to read', async () => {
    await expect(saveCombination(lead, terms([]))).rejects.toMatchObject({ code: 'forbidden' });
    const { id, revision } = await eightyTwenty();
    await expect(removeCombination(lead, { id, revision })).rejects.toMatchObject({ code: 'forbidden' });
    const { combinations } = await listCombinations(lead);
    expect(combinations).toMatchObject([
      {
        id,
        name: { zh: '年度总评', en: 'Year' },
        problems: [],
        parts: [{ weight: 8_000 }, { weight: 2_000 }],
      },
    ]);
    await expect(listCombinations(contextFor(db, office.systemAdmin))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = contextFor(db, (await makeOffice(db, { departments: 1 })).office);
    expect((await listCombinations(other)).combinations).toEqual([]);
    await expect(removeCombination(other, { id, revision })).rejects.toMatchObject({
      reason: 'combination-not-found',
    });
  });

  it('is refused with every problem by its place, and with a name that is taken', async () => {
    const wrong = terms([
      [MAIN, 8_000],
      ['gone', 1_000],
      [itemIndicatorSystem.key, 500],
    ]);
    await expect(saveCombination(desk, wrong)).rejects.toMatchObject({
      reason: 'combination-wrong',
      details: { count: 3 },
      issues: [
        { field: 'parts.1', code: 'combination-unknown-system' },
        { field: 'parts.2', code: 'combination-other-kind' },
        { field: '', code: 'combination-sum', details: { sum: 9_500, difference: 500 } },
      ],
    });
    expect(await db.systemCombination.count({ where: { organisationId: office.organisationId } })).toBe(0);
    await eightyTwenty();
    await expect(
      saveCombination(
        desk,
        terms([
          [MAIN, 5_000],
          [departmentSystem.key, 5_000],
        ]),
      ),
    ).rejects.toMatchObject({ reason: 'combination-name-taken' });
  });

  it('is changed by who read it last, and each change stands in the audit trail', async () => {
    const { id, revision, special } = await eightyTwenty();
    const half = terms(
      [
        [MAIN, 5_000],
        [special.key, 5_000],
      ],
      { id, revision },
    );
    const results = await Promise.allSettled([saveCombination(desk, half), saveCombination(desk, half)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(removeCombination(desk, { id, revision })).rejects.toMatchObject({
      reason: 'version-conflict',
    });
    await removeCombination(desk, { id, revision: revision + 1 });
    const rows = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ action }) => action)).toEqual([
      'combination.create',
      'combination.update',
      'combination.delete',
    ]);
    expect(rows[1]).toMatchObject({
      before: { parts: [{ weight: 8_000 }, { weight: 2_000 }] },
      after: { parts: [{ weight: 5_000 }, { weight: 5_000 }] },
    });
  });

  it('takes versions that were published for it alone, which never count by themselves', async () => {
    const before = await listSystems(desk);
    const { special } = await eightyTwenty();
    const after = await listSystems(desk);
    const inForce = (list: typeof before) => list.filter((one) => one.inForce).map(({ key }) => key);
    expect(inForce(after)).toEqual(inForce(before));
    expect(after.find(({ id }) => id === special.id)).toMatchObject({ partOnly: true, inForce: false });
  });
});

describe('today’s combined scores', () => {
  it('are Σ weight × score, exact; a department sees its own row', async () => {
    const { id, special } = await eightyTwenty();
    const input = { id, planId: plan.planId };
    const scores = await readCombinedScores(desk, input);
    expect(scores.parts.map(({ key, weight }) => [key, weight])).toEqual([
      [MAIN, 8_000],
      [special.key, 2_000],
    ]);
    for (const { score, parts } of scores.subjects) {
      if (score === null) continue;
      expect(parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(score);
      const weighted = parts.reduce((sum, part) => sum + (part.score ?? 0) * part.weight, 0) / 10_000;
      expect(Math.abs(weighted - score)).toBeLessThanOrEqual(1);
    }
    expect(scores.subjects.filter(({ score }) => score !== null).length).toBeGreaterThan(1);
    const own = await readCombinedScores(lead, input);
    expect(own.subjects.map(({ subject }) => subject.id)).toEqual([department(1)]);
    expect(own.subjects[0]).toEqual(scores.subjects.find(({ subject }) => subject.id === department(1)));
  });

  it('leave a gap where one system does not score a subject', async () => {
    const special = await publish({ ...inTimeOnly(), departmentKinds: ['office'] }, true);
    const { id } = await saveCombination(
      desk,
      terms([
        [MAIN, 8_000],
        [special.key, 2_000],
      ]),
    );
    const { subjects } = await readCombinedScores(desk, { id, planId: plan.planId });
    expect(subjects.find(({ subject }) => subject.id === department(1))).toMatchObject({
      score: null,
      rank: null,
      missing: [special.key],
    });
  });
});

/** An announced evaluation by one system. */
async function announced(systemId: string, title: string): Promise<string> {
  const opening = contextFor(db, office.office, { today: OPENED });
  const draft = await saveDraft(opening, {
    planId: plan.planId,
    evaluationId: null,
    version: null,
    title,
    periodFrom: '2021-11-01',
    periodTo: '2021-11-30',
    systemId,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: '2021-12-08',
    verifyDueOn: null,
    appealDays: 5,
  });
  const evaluationId = draft.id;
  const opened = await openEvaluation(opening, { evaluationId, version: draft.version });
  await startVerification(desk, { evaluationId, version: opened.version });
  await announce(desk, { evaluationId, version: opened.version + 1 });
  return evaluationId;
}

describe('settled totals', () => {
  async function settled() {
    const main = await publish(firstIndicatorSystem, false);
    const special = await publish(inTimeOnly(), true);
    const saved = await saveCombination(
      desk,
      terms([
        [main.key, 8_000],
        [special.key, 2_000],
      ]),
    );
    const evaluations = [
      { systemKey: main.key, evaluationId: await announced(main.id, '11月考核') },
      { systemKey: special.key, evaluationId: await announced(special.id, '11月时效') },
    ];
    const input = { ...saved, planId: plan.planId, title: '11月总评', evaluations };
    return { input, result: await settleCombination(desk, input) };
  }

  it('rest on announced results, add up, and can be computed again', async () => {
    const { input, result } = await settled();
    const read = await readCombinedResult(lead, { resultId: result.id });
    expect(read).toMatchObject({ number: 1, title: '11月总评', sha256: result.sha256 });
    const whole = read.subjects.filter(({ score }) => score !== null);
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.map(({ parts }) => parts.reduce((sum, { points }) => sum + (points ?? 0), 0))).toEqual(
      whole.map(({ score }) => score),
    );
    const first = await readResult(desk, { evaluationId: input.evaluations[0]!.evaluationId });
    for (const { subject, parts } of read.subjects) {
      const row = first.ranking.find(({ departmentId }) => departmentId === subject.id);
      expect(parts[0]?.score).toBe(row?.score ?? null);
    }
    expect(await verifyCombinedResult(desk, { resultId: result.id })).toMatchObject({
      unchanged: true,
      agrees: true,
      differing: [],
    });
    const choices = await settleChoices(desk, { id: input.id, planId: plan.planId });
    expect(choices.map(({ evaluations }) => evaluations.map(({ title }) => title))).toEqual([
      ['11月考核'],
      ['11月时效'],
    ]);
  });

  it('outlive a changed combination, and the database refuses to change them', async () => {
    const { input, result } = await settled();
    const before = await readCombinedResult(desk, { resultId: result.id });
    await removeCombination(desk, { id: input.id, revision: input.revision });
    expect(await readCombinedResult(desk, { resultId: result.id })).toEqual(before);
    await expect(
      db.combinedResult.update({ where: { id: result.id }, data: { title: 'x' } }),
    ).rejects.toThrow(/append-only/);
    await expect(db.combinedResult.delete({ where: { id: result.id } })).rejects.toThrow(/append-only/);
  });

  it('say after a decided appeal that they rest on an earlier result, and are settled anew', async () => {
    const { input, result } = await settled();
    const overdue = { kind: 'assignment' as const, id: late.assignmentIds[0]! };
    const appeal = await fileAppeal(lead, {
      evaluationId: input.evaluations[0]!.evaluationId,
      departmentId: department(1),
      leaf: 'overdue-tasks',
      grounds: '任务已于到期当日以纸质件报送，收文登记可查。',
      records: [overdue],
      fileIds: [],
    });
    const reason = '经核对收文登记，材料确于当日送达。';
    await decideAppeal(desk, {
      appealId: appeal.id,
      version: appeal.version,
      outcome: 'upheld',
      reason,
      changes: [{ kind: 'exclude-record', record: overdue, as: 'passing', reason }],
    });
    expect((await listCombinedResults(lead, { planId: plan.planId }))[0]?.outdated).toEqual(['11月考核']);
    const second = await settleCombination(desk, { ...input, title: '11月总评（申诉后）' });
    expect(second.number).toBe(2);
    const scoreOf = async (resultId: string) =>
      (await readCombinedResult(desk, { resultId })).subjects.find(
        ({ subject }) => subject.id === department(1),
      )?.score ?? 0;
    expect(await scoreOf(second.id)).toBeGreaterThan(await scoreOf(result.id));
    expect((await verifyCombinedResult(desk, { resultId: result.id })).agrees).toBe(true);
  });

  it('refuse evaluations that are not announced, of another system or another office', async () => {
    const { input } = await settled();
    await expect(settleCombination(lead, input)).rejects.toMatchObject({ code: 'forbidden' });
    const [main, special] = input.evaluations;
    await expect(settleCombination(desk, { ...input, evaluations: [main!] })).rejects.toMatchObject({
      reason: 'combination-part-not-announced',
      details: { number: 2 },
    });
    const swapped = [
      { ...main!, evaluationId: special!.evaluationId },
      { ...special!, evaluationId: main!.evaluationId },
    ];
    await expect(settleCombination(desk, { ...input, evaluations: swapped })).rejects.toMatchObject({
      reason: 'combination-part-other-system',
    });
    const other = contextFor(db, (await makeOffice(db, { departments: 1 })).office);
    await expect(settleCombination(other, input)).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('leaves today’s ordinary scores as they are', async () => {
  const before = await readScores(desk, { planId: plan.planId, kind: 'department' });
  await eightyTwenty();
  expect(await readScores(desk, { planId: plan.planId, kind: 'department' })).toEqual(before);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  firstIndicatorSystem,
  leavesOf,
  patchNode,
  removeNode,
  shippedSystems,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { readScores, takeSnapshot } from '../evaluation/index.ts';
import { contextFor, makeIssuedTask, makeOffice, makePlan, type TestOffice } from '../testing/index.ts';
import {
  compareVersions,
  createSystem,
  discardSystem,
  exportSystem,
  listSystems,
  publishSystem,
  readSystem,
  saveSystem,
  trySystem,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;
let lead: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  ctx = contextFor(db, office.office, { today: '2021-12-20' });
  lead = contextFor(db, office.departments[1]!.lead, { today: '2021-12-20' });
});

const KEY = firstIndicatorSystem.key;

/** The next version of the shipped system, as a draft. */
async function aDraft() {
  const { id } = await createSystem(ctx, { from: 'version', id: KEY });
  return await readSystem(ctx, { id });
}

/** Two points from being in time to being late. */
function heavier(definition: IndicatorSystemDefinition): IndicatorSystemDefinition {
  const nodes = patchNode(definition.nodes, 'on-time-completion', { weight: 1_800 });
  return { ...definition, nodes: patchNode(nodes, 'overdue-tasks', { weight: 1_200 }) };
}

async function actions(id: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
  return rows.map(({ action }) => action);
}

/** A published version whose metric a newer program no longer knows; the second leaf's is another. */
async function outdated(
  more: (definition: IndicatorSystemDefinition) => IndicatorSystemDefinition = (one) => one,
) {
  const nodes = patchNode(firstIndicatorSystem.nodes, 'on-time-completion', { metric: 'gone-metric' });
  const definition = more({ ...firstIndicatorSystem, nodes });
  const row = await db.indicatorSystem.create({
    data: {
      organisationId: office.organisationId,
      key: KEY,
      subjectKind: 'department',
      name: definition.name.zh,
      version: 2,
      status: 'published',
      publishedAt: ctx.now,
      definition: JSON.parse(JSON.stringify(definition)) as object,
    },
  });
  return row.id;
}

describe('a published version that the program no longer understands', () => {
  it('names the indicator and its metric wherever it would be computed with', async () => {
    const { planId } = await makePlan(db, office);
    await outdated();
    const refusal = {
      reason: 'system-metrics-unknown',
      details: {
        system: `${firstIndicatorSystem.name.zh} / ${firstIndicatorSystem.name.en}`,
        count: 1,
        leaves: '“按时办结率 / On-time completion” (gone-metric)',
      },
    };
    await expect(readScores(ctx, { planId, kind: 'department' })).rejects.toMatchObject(refusal);
    const input = { planId, definition: firstIndicatorSystem, basis: { kind: 'today' as const } };
    await expect(trySystem(ctx, input)).rejects.toMatchObject(refusal);
  });

  it('says so also where the weights do not sum', async () => {
    const { planId } = await makePlan(db, office);
    await outdated(() => ({
      ...firstIndicatorSystem,
      nodes: patchNode(firstIndicatorSystem.nodes, 'on-time-completion', { weight: 1_850 }),
    }));
    await expect(readScores(ctx, { planId, kind: 'department' })).rejects.toMatchObject({
      reason: 'system-weights-do-not-sum',
      details: { sum: '98.50' },
    });
  });

  it('can still be listed, read and replaced by a version that is right', async () => {
    const { planId } = await makePlan(db, office);
    const id = await outdated();
    expect((await listSystems(lead)).find((one) => one.id === id)).toMatchObject({
      inForce: true,
      problems: 1,
    });
    const draft = await createSystem(ctx, { from: 'version', id });
    const read = await readSystem(ctx, draft);
    expect(read.problems).toMatchObject([
      { code: 'unknown-metric', key: 'on-time-completion', details: { metric: 'gone-metric' } },
    ]);
    await expect(publishSystem(ctx, draft)).rejects.toMatchObject({
      reason: 'system-not-publishable',
      issues: [{ field: 'on-time-completion', code: 'unknown-metric' }],
    });
    const { revision } = await saveSystem(ctx, {
      ...draft,
      definition: { ...read.definition, nodes: firstIndicatorSystem.nodes },
    });
    await publishSystem(ctx, { id: draft.id, revision });
    await expect(readScores(ctx, { planId, kind: 'department' })).resolves.toBeDefined();
  });
});

describe('texts with a secrecy mark', () => {
  it('are not stored, in no draft and under no name', async () => {
    const draft = await aDraft();
    const marked = (name: string) => ({
      ...draft.definition,
      nodes: patchNode(draft.definition.nodes, 'on-time-completion', { name: { zh: name, en: '' } }),
    });
    const save = (name: string) =>
      saveSystem(ctx, { id: draft.id, revision: draft.revision, definition: marked(name) });
    await expect(save('机密★10年 案件办结率')).rejects.toMatchObject({
      reason: 'classified-text',
      issues: [{ field: 'on-time-completion', details: { mark: '机密★10年' } }],
    });
    expect((await readSystem(ctx, { id: draft.id })).revision).toBe(draft.revision);
    // The words alone are ordinary.
    await expect(save('机密文件管理')).resolves.toMatchObject({ problems: [] });
    await expect(
      createSystem(ctx, { from: 'file', name: '新体系', definition: marked('秘密★ 名单') }),
    ).rejects.toMatchObject({ reason: 'classified-text' });
  });

  it('and names that fit no table keep a draft from being published', async () => {
    const draft = await aDraft();
    const nodes = patchNode(draft.definition.nodes, 'on-time-completion', {
      name: { zh: '按'.repeat(5_000), en: '' },
    });
    const saved = await saveSystem(ctx, {
      id: draft.id,
      revision: draft.revision,
      definition: { ...draft.definition, nodes },
    });
    expect(saved.problems).toEqual([
      { code: 'text-too-long', key: 'on-time-completion', details: { length: 5_000, max: 200 } },
    ]);
  });
});

describe('systems and versions', () => {
  it('list what ships until the office has its own; drafts are the office’s alone', async () => {
    const shipped = await listSystems(lead);
    expect(shipped.map(({ key, status }) => [key, status]).toSorted()).toEqual(
      shippedSystems.map(({ key }) => [key, 'shipped']).toSorted(),
    );
    expect(
      shipped
        .filter(({ inForce }) => inForce)
        .map(({ subjectKind }) => subjectKind)
        .toSorted(),
    ).toEqual(['department', 'department', 'item']);
    const draft = await aDraft();
    expect(draft).toMatchObject({
      version: 2,
      status: 'draft',
      problems: [],
      inForce: false,
      draftId: draft.id,
    });
    expect((await listSystems(ctx)).map(({ id }) => id)).toContain(draft.id);
    expect((await listSystems(lead)).map(({ id }) => id)).not.toContain(draft.id);
    await expect(readSystem(lead, { id: draft.id })).rejects.toMatchObject({
      reason: 'indicator-system-not-found',
    });
    expect((await readSystem(lead, { id: KEY })).definition).toEqual(firstIndicatorSystem);
  });

  it('are closed to those who see no scores, and to other offices', async () => {
    const stranger = contextFor(db, office.systemAdmin);
    await expect(listSystems(stranger)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readSystem(stranger, { id: KEY })).rejects.toMatchObject({ code: 'forbidden' });
    const draft = await aDraft();
    const other = contextFor(db, (await makeOffice(db, { departments: 1 })).office);
    await expect(readSystem(other, { id: draft.id })).rejects.toMatchObject({ code: 'not-found' });
    const version = { id: draft.id, revision: 1 };
    await expect(publishSystem(other, version)).rejects.toMatchObject({ code: 'not-found' });
    for (const act of [publishSystem, discardSystem])
      await expect(act(lead, version)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createSystem(lead, { from: 'version', id: KEY })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('begin from a version, a copy, nothing or a file; a line has one draft at a time', async () => {
    const draft = await aDraft();
    await expect(createSystem(ctx, { from: 'version', id: KEY })).rejects.toMatchObject({
      reason: 'draft-exists',
      details: { draftId: draft.id },
    });
    const copy = await createSystem(ctx, { from: 'copy', id: KEY, name: '本局体系' });
    expect(await readSystem(ctx, copy)).toMatchObject({
      version: 1,
      key: `${KEY}-2`,
      definition: { key: `${KEY}-2`, name: { zh: '本局体系' }, nodes: firstIndicatorSystem.nodes },
    });
    const empty = await createSystem(ctx, { from: 'empty', subjectKind: 'item', name: '新体系' });
    const { problems, subjectKind } = await readSystem(ctx, empty);
    expect(subjectKind).toBe('item');
    expect(problems.map(({ code }) => code)).toContain('no-indicators');
    const file = await createSystem(ctx, { from: 'file', name: '文件', definition: firstIndicatorSystem });
    expect((await readSystem(ctx, file)).key).toBe(`${KEY}-3`);
  });

  it('hold two at once apart: one draft, the other is refused', async () => {
    const both = await Promise.allSettled([
      createSystem(ctx, { from: 'version', id: KEY }),
      createSystem(ctx, { from: 'version', id: KEY }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a draft', () => {
  it('is saved with what is wrong in it; a stale save changes nothing', async () => {
    const { id, definition } = await aDraft();
    const broken = { ...definition, nodes: patchNode(definition.nodes, 'completion', { weight: 1 }) };
    const saved = await saveSystem(ctx, { id, revision: 1, definition: broken });
    expect(saved).toEqual({
      revision: 2,
      problems: [
        { code: 'weights-do-not-sum', key: null, details: { sum: 9_701, fullMarks: 10_000 } },
        { code: 'points-above-weight', key: 'completion' },
      ],
    });
    const stale = saveSystem(ctx, { id, revision: 1, definition });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', reason: 'version-conflict' });
    expect((await readSystem(ctx, { id })).definition).toEqual(broken);
    expect((await saveSystem(ctx, { id, revision: 2, definition: broken })).revision).toBe(2);
    expect(await actions(id)).toEqual(['indicator-system.create', 'indicator-system.update']);
  });

  it('keeps its line and its kind of subject, whatever is sent', async () => {
    const { id, definition } = await aDraft();
    await saveSystem(ctx, {
      id,
      revision: 1,
      definition: { ...definition, key: 'other', subjectKind: 'item' },
    });
    expect(await readSystem(ctx, { id })).toMatchObject({
      key: KEY,
      subjectKind: 'department',
      definition: { key: KEY, subjectKind: 'department' },
    });
  });

  it('is thrown away with its tree kept in the audit trail', async () => {
    const { id, definition } = await aDraft();
    await discardSystem(ctx, { id, revision: 1 });
    await expect(readSystem(ctx, { id })).rejects.toMatchObject({ code: 'not-found' });
    const row = await db.auditEntry.findFirst({
      where: { subjectId: id, action: 'indicator-system.discard' },
    });
    expect(row?.before).toMatchObject({ definition: { key: definition.key } });
    expect((await aDraft()).version).toBe(2);
  });
});

describe('publishing', () => {
  it('refuses what cannot be evaluated, with every problem and its place', async () => {
    const { id, definition } = await aDraft();
    const nodes = removeNode(definition.nodes, 'completion');
    await saveSystem(ctx, {
      id,
      revision: 1,
      definition: { ...definition, nodes: patchNode(nodes, 'overdue-tasks', { metric: 'gone' }) },
    });
    await expect(publishSystem(ctx, { id, revision: 2 })).rejects.toMatchObject({
      reason: 'system-not-publishable',
      details: { count: 2 },
      issues: [
        { field: '', code: 'weights-do-not-sum', details: { sum: 9_700, fullMarks: 10_000 } },
        { field: 'overdue-tasks', code: 'unknown-metric' },
      ],
    });
    expect((await readSystem(ctx, { id })).status).toBe('draft');
  });

  it('puts a version in force from the next score on; it never changes afterwards, not even by hand', async () => {
    const plan = await makePlan(db, office);
    await makeIssuedTask(db, office, plan, {
      departmentIds: [office.departments[2]!.id],
      dueOn: '2021-12-10',
    });
    const scoreOf = async () => {
      const { result } = await readScores(ctx, { planId: plan.planId, kind: 'department' });
      return result.subjects.find(({ subject }) => subject.id === office.departments[2]!.id)?.score;
    };
    const { id, definition } = await aDraft();
    await saveSystem(ctx, { id, revision: 1, definition: heavier(definition) });
    const before = await scoreOf();
    await expect(publishSystem(ctx, { id, revision: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await publishSystem(ctx, { id, revision: 2 })).toEqual({ id, version: 2 });
    expect(await scoreOf()).not.toBe(before);
    expect(await readSystem(lead, { id })).toMatchObject({ status: 'published', inForce: true, version: 2 });
    expect((await readSystem(lead, { id: KEY })).inForce).toBe(false);
    const again = { id, revision: 2 };
    await expect(publishSystem(ctx, again)).rejects.toMatchObject({ reason: 'system-published' });
    await expect(discardSystem(ctx, again)).rejects.toMatchObject({ reason: 'system-published' });
    await expect(saveSystem(ctx, { ...again, definition })).rejects.toMatchObject({
      reason: 'system-published',
    });
    await expect(db.indicatorSystem.update({ where: { id }, data: { name: '改' } })).rejects.toThrow(
      'append-only',
    );
    await expect(db.indicatorSystem.delete({ where: { id } })).rejects.toThrow('append-only');
    expect((await actions(id)).at(-1)).toBe('indicator-system.publish');
  });

  it('what is published last counts, though its draft was begun first', async () => {
    const first = await aDraft();
    const copy = await createSystem(ctx, { from: 'copy', id: KEY, name: '后起' });
    const at = (hour: number) => ({ ...ctx, now: new Date(Date.UTC(2021, 11, 20, hour)) });
    await publishSystem(at(1), { id: copy.id, revision: 1 });
    await publishSystem(at(2), { id: first.id, revision: 1 });
    const systems = await listSystems(ctx);
    expect(
      systems.filter(({ inForce, subjectKind }) => inForce && subjectKind === 'department'),
    ).toMatchObject([{ id: first.id }]);
  });
});

describe('comparing and trying', () => {
  it('names what differs between two versions', async () => {
    const { id, definition } = await aDraft();
    await saveSystem(ctx, { id, revision: 1, definition: heavier(definition) });
    const { before, after, nodes, settings } = await compareVersions(ctx, { beforeId: KEY, afterId: id });
    expect([before.version, after.version, settings]).toEqual([1, 2, []]);
    expect(nodes.map(({ key, weightBefore, weightAfter }) => [key, weightBefore, weightAfter])).toEqual([
      ['on-time-completion', 2_000, 1_800],
      ['overdue-tasks', 1_000, 1_200],
    ]);
    await expect(compareVersions(lead, { beforeId: KEY, afterId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says before publishing who would change, on today’s facts, a snapshot’s, or the last quarter’s', async () => {
    const plan = await makePlan(db, office);
    const late = office.departments[2]!.id;
    await makeIssuedTask(db, office, plan, { departmentIds: [late], dueOn: '2021-12-10' });
    const { planId } = plan;
    const definition = heavier(firstIndicatorSystem);
    const today = await trySystem(ctx, { planId, definition, basis: { kind: 'today' } });
    expect(today.subjects[0]).toMatchObject({ subject: { id: late } });
    expect(today.subjects[0]?.leaves.map(({ key }) => key)).toContain('overdue-tasks');
    const snapshot = await takeSnapshot(ctx, { planId, label: '十二月' });
    const frozen = await trySystem(ctx, {
      planId,
      definition,
      basis: { kind: 'snapshot', snapshotId: snapshot.id },
    });
    expect(frozen.basis).toEqual({
      kind: 'snapshot',
      rewound: false,
      snapshot: { number: 1, label: '十二月' },
    });
    expect(frozen.subjects).toEqual(today.subjects);
    // The task was issued after the quarter had ended: nobody had anything to be scored by.
    const quarter = await trySystem(ctx, { planId, definition, basis: { kind: 'quarter' } });
    expect([quarter.asOf, quarter.basis.rewound]).toEqual(['2021-09-30', true]);
    expect(quarter.subjects.every(({ before, after }) => before === null && after === null)).toBe(true);
    const foreign = { kind: 'snapshot' as const, snapshotId: planId };
    await expect(trySystem(ctx, { planId, definition, basis: foreign })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(trySystem(lead, { planId, definition, basis: { kind: 'today' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const broken = { ...definition, nodes: leavesOf(definition.nodes).slice(1) };
    await expect(
      trySystem(ctx, { planId, definition: broken, basis: { kind: 'today' } }),
    ).rejects.toMatchObject({
      reason: 'system-not-publishable',
    });
  });

  it('exports are audited', async () => {
    const { id } = await aDraft();
    expect((await exportSystem(ctx, { id })).definition).toEqual(firstIndicatorSystem);
    expect((await actions(id)).at(-1)).toBe('export.indicator-system');
  });
});

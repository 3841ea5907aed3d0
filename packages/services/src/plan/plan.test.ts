import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewedPlan } from '@gongkai/domain/plan-review';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  coverage,
  createPlan,
  deletePlan,
  getPlan,
  listPlans,
  parsePlanSource,
  updatePlan,
  updatePlanItem,
  updatePlanSection,
} from './index.ts';

const NOTICE = readFileSync(join(import.meta.dirname, '../../../../prisma/seed/data/plan-2021.txt'), 'utf8');

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  ctx = contextFor(db, office.office);
});

async function readNotice(): Promise<ReviewedPlan> {
  return (await parsePlanSource(ctx, { text: NOTICE })).draft;
}

async function importNotice(): Promise<string> {
  return (await createPlan(ctx, await readNotice())).planId;
}

async function lastAudit() {
  return await db.auditEntry.findFirstOrThrow({
    where: { organisationId: office.organisationId },
    orderBy: { seq: 'desc' },
  });
}

describe('parsePlanSource', () => {
  it('reads the notice for review and stores nothing', async () => {
    const { draft, segments, unplaced } = await parsePlanSource(ctx, {
      text: NOTICE,
      sourceName: '要点.txt',
    });
    expect(draft.sections.map(({ items }) => items.length)).toEqual([7, 2, 5, 3]);
    expect(draft).toMatchObject({ year: 2021, title: null, documentNumber: null, sourceName: '要点.txt' });
    expect(segments.map(({ text }) => text).join('')).toBe(draft.source);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(await db.plan.count({ where: { organisationId: office.organisationId } })).toBe(0);
  });

  it('refuses a text that carries a secrecy mark, and says where', async () => {
    await expect(parsePlanSource(ctx, { text: `${NOTICE}\r\n绝密★长期` })).rejects.toMatchObject({
      reason: 'classified-text',
      details: { mark: '绝密★长期' },
    });
  });

  it('hands back a text without items with every line unplaced', async () => {
    const { draft, unplaced } = await parsePlanSource(ctx, { text: '今天开会。\n明天也开会。' });
    expect(draft.sections).toEqual([]);
    expect(unplaced.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('is for the office alone', async () => {
    const stranger = contextFor(db, office.departments[1]!.lead);
    await expect(parsePlanSource(stranger, { text: NOTICE })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('createPlan', () => {
  it('stores every item and suggestion with anchors that quote the text, and writes the trail', async () => {
    const planId = await importNotice();
    const plan = await getPlan(ctx, { planId });
    expect(plan.sections.map(({ items }) => items.length)).toEqual([7, 2, 5, 3]);
    const items = plan.sections.flatMap((section) => section.items);
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    for (const item of items) {
      expect(plan.sourceText.slice(item.anchor.start, item.anchor.end)).toContain(item.body);
      for (const { anchor, title, state } of item.suggestions) {
        expect(plan.sourceText.slice(anchor.start, anchor.end)).toBe(title);
        expect(state).toBe('open');
      }
    }
    expect(plan).toMatchObject({
      indexNumber: '01441663/2021-20048',
      issuedOn: '2021-11-08',
      status: 'draft',
    });
    expect(await lastAudit()).toMatchObject({
      action: 'plan.import',
      subjectId: planId,
      actorId: office.office.id,
      after: { year: 2021, sections: 4, items: 17 },
    });
  });

  it('keeps the third level below its item', async () => {
    const text =
      '一、公开\n(一)做好公开。要求如下。\n1.梳理目录。梳理全部目录。\n2.更新目录。每季度更新。\n(二)做好解读。及时解读。';
    const { draft } = await parsePlanSource(ctx, { text });
    const { planId } = await createPlan(ctx, draft);
    const [first, second] = (await getPlan(ctx, { planId })).sections[0]?.items ?? [];
    expect(first?.children.map(({ number }) => number)).toEqual([1, 2]);
    expect(second?.children).toEqual([]);
    expect((await coverage(ctx, { planId })).itemCount).toBe(2);
  });

  it('refuses the same text twice in a year and allows it in another', async () => {
    await importNotice();
    const draft = await readNotice();
    await expect(createPlan(ctx, draft)).rejects.toMatchObject({
      code: 'refused',
      reason: 'plan-duplicate',
      details: { year: 2021 },
    });
    await expect(createPlan(ctx, { ...draft, year: 2022 })).resolves.toMatchObject({});
  });

  it('lets one of two crossing imports win, whole', async () => {
    const draft = await readNotice();
    const outcomes = await Promise.allSettled([createPlan(ctx, draft), createPlan(ctx, draft)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      reason: 'plan-duplicate',
    });
    expect(await db.planItem.count({ where: { organisationId: office.organisationId } })).toBe(17);
    expect(await db.auditEntry.count({ where: { organisationId: office.organisationId } })).toBe(1);
  });

  it('lets another bureau have the same notice', async () => {
    await importNotice();
    const other = contextFor(db, (await makeOffice(db)).office);
    await expect(createPlan(other, await readNotice())).resolves.toMatchObject({});
  });

  it('refuses words that are not the notice’s, and writes nothing', async () => {
    const draft = structuredClone(await readNotice());
    const item = draft.sections[0]?.items[0];
    if (item) item.body = '另写的话。';
    await expect(createPlan(ctx, draft)).rejects.toMatchObject({ reason: 'body-not-in-source' });
    expect(await db.plan.count({ where: { organisationId: office.organisationId } })).toBe(0);
  });
});

describe('updatePlan', () => {
  it('fills in blanks, with before and after in the trail', async () => {
    const planId = await importNotice();
    const patch = { title: '2021年政务公开工作要点', issuedOn: '2021-11-09' };
    await expect(updatePlan(ctx, { planId, version: 1, patch })).resolves.toEqual({ version: 2 });
    expect(await getPlan(ctx, { planId })).toMatchObject({ ...patch, version: 2 });
    expect(await lastAudit()).toMatchObject({
      action: 'plan.update',
      before: { title: null, issuedOn: '2021-11-08' },
      after: patch,
    });
  });

  it('refuses a stale version and leaves no trace', async () => {
    const planId = await importNotice();
    await updatePlan(ctx, { planId, version: 1, patch: { title: '甲' } });
    await expect(updatePlan(ctx, { planId, version: 1, patch: { title: '乙' } })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'version-conflict',
    });
    expect((await lastAudit()).after).toEqual({ title: '甲' });
  });

  it('lets one of two concurrent edits win', async () => {
    const planId = await importNotice();
    const outcomes = await Promise.allSettled(
      ['甲', '乙'].map((title) => updatePlan(ctx, { planId, version: 1, patch: { title } })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getPlan(ctx, { planId })).version).toBe(2);
  });

  it('refuses a year that has the same text already', async () => {
    const planId = await importNotice();
    await createPlan(ctx, { ...(await readNotice()), year: 2022 });
    await expect(updatePlan(ctx, { planId, version: 1, patch: { year: 2022 } })).rejects.toMatchObject({
      reason: 'plan-duplicate',
      details: { year: 2022 },
    });
  });

  it('knows no other bureau’s plan and no other role', async () => {
    const planId = await importNotice();
    const other = contextFor(db, (await makeOffice(db)).office);
    const patch = { title: '甲' };
    await expect(updatePlan(other, { planId, version: 1, patch })).rejects.toMatchObject({
      reason: 'plan-not-found',
    });
    await expect(getPlan(other, { planId })).rejects.toMatchObject({ reason: 'plan-not-found' });
    await expect(coverage(other, { planId })).rejects.toMatchObject({ reason: 'plan-not-found' });
    const leader = contextFor(db, office.leadership);
    await expect(updatePlan(leader, { planId, version: 1, patch })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(getPlan(leader, { planId })).resolves.toMatchObject({ id: planId });
    await expect(getPlan(contextFor(db, office.auditAdmin), { planId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('updatePlanItem and updatePlanSection', () => {
  it('correct number and heading under the plan’s version', async () => {
    const planId = await importNotice();
    const section = (await getPlan(ctx, { planId })).sections[0];
    const item = section?.items[0];
    if (!section || !item) throw new Error('no item');
    await updatePlanItem(ctx, { itemId: item.id, version: 1, patch: { heading: '规范性文件' } });
    expect(await lastAudit()).toMatchObject({
      action: 'item.update',
      parentId: planId,
      before: { number: 1, heading: '梳理公开规范性文件' },
      after: { number: 1, heading: '规范性文件' },
    });
    await updatePlanSection(ctx, { sectionId: section.id, version: 2, patch: { heading: '信息公开' } });
    expect((await lastAudit()).action).toBe('section.update');
    expect(await getPlan(ctx, { planId })).toMatchObject({
      version: 3,
      sections: [
        { heading: '信息公开', items: [{ heading: '规范性文件' }, ...Array.from({ length: 6 }, () => ({}))] },
        {},
        {},
        {},
      ],
    });
    const stale = { itemId: item.id, version: 1, patch: { heading: null } };
    await expect(updatePlanItem(ctx, stale)).rejects.toMatchObject({ reason: 'version-conflict' });
    await expect(
      updatePlanItem(ctx, { itemId: item.id, version: 3, patch: { number: 2 } }),
    ).rejects.toMatchObject({ reason: 'item-number-twice' });
  });
});

describe('deletePlan', () => {
  it('takes an import back while there are no tasks', async () => {
    const planId = await importNotice();
    await deletePlan(ctx, { planId, version: 1 });
    expect(await listPlans(ctx)).toEqual([]);
    expect(await lastAudit()).toMatchObject({ action: 'plan.delete', before: { year: 2021 } });
  });

  it('refuses once there are tasks', async () => {
    const planId = await importNotice();
    const item = (await getPlan(ctx, { planId })).sections[0]?.items[0];
    await db.task.create({
      data: {
        organisationId: office.organisationId,
        planId,
        itemId: item?.id ?? '',
        number: 1,
        title: '任务',
        deadlineKind: 'dated',
        anchorStart: 0,
        anchorEnd: 1,
      },
    });
    await expect(deletePlan(ctx, { planId, version: 1 })).rejects.toMatchObject({ reason: 'plan-has-tasks' });
    expect(await listPlans(ctx)).toMatchObject([{ id: planId, itemCount: 17, taskCount: 1, draftCount: 1 }]);
  });
});

describe('coverage', () => {
  it('shows every item without a task', async () => {
    const planId = await importNotice();
    const shown = await coverage(ctx, { planId });
    expect(shown).toMatchObject({ itemCount: 17, coveredCount: 0, fullyAssignedCount: 0 });
    expect(shown.items.every((item) => item.openDuties > 0)).toBe(true);
  });
});

import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { SAMPLE_ACCOUNTS } from '../../../../prisma/seed/data/accounts.ts';
import { act, ask, planId, signedIn } from './office.ts';

type Entry = { points: number | null; explanation: string | null } | null;
type Leaf = {
  leafKey: string;
  name: { zh: string };
  most: number;
  required: boolean;
  rule: string;
  counted: { state: string; points: number } | null;
  self: Entry;
  thirdParty: Entry;
};
export type Form = { handIn: { state: string; version: number }; leaves: Leaf[] };
type Department = { id: string; shortName: string };
export type Cycle = { id: string; status: string; version: number; departments: Department[] };
type Ranked = { departmentId: string; score: number | null };
type QueueLeaf = Leaf & { needed: boolean; verdict: unknown; mark: { points: number | null } | null };

const TERMS = {
  evaluationId: null,
  version: null,
  periodFrom: '2021-01-01',
  periodTo: '2021-11-30',
  systemId: null,
  assessDueOn: '2021-12-24',
  verifyDueOn: '2021-12-31',
  appealDays: 5,
};

export const cycleOf = (office: BrowserContext, evaluationId: string) =>
  ask<Cycle>(office, 'cycle.get', { evaluationId });

/** The departments of an evaluation by their short names. */
export async function departmentIds(office: BrowserContext, evaluationId: string) {
  const { departments } = await cycleOf(office, evaluationId);
  return new Map(departments.map(({ id, shortName }) => [shortName, id]));
}

/** An evaluation of the office's own figures, opened. */
export async function openedEvaluation(office: BrowserContext, title: string): Promise<string> {
  const weights = { self: 0, 'third-party': 0, final: 100 };
  const terms = { ...TERMS, title, weights, thirdParty: false, planId: await planId(office) };
  const { id, version } = await act<{ id: string; version: number }>(office, 'cycle.saveDraft', terms);
  await act(office, 'cycle.open', { evaluationId: id, version });
  return id;
}

function headOf(shortName: string): string {
  const head = SAMPLE_ACCOUNTS.find(
    ({ department, role }) => department === shortName && role === 'department-lead',
  );
  return head?.username ?? '';
}

/** A source's figures wherever one is wanted and there is none: `share` per cent of what the indicator can bring. */
async function fill(
  context: BrowserContext,
  ref: { evaluationId: string; departmentId: string; source: 'self' | 'third-party' },
  share: number,
): Promise<Form> {
  const form = await ask<Form>(context, 'cycle.assessment', ref);
  const own = (leaf: Leaf) => (ref.source === 'self' ? leaf.self : leaf.thirdParty);
  for (const leaf of form.leaves.filter((one) => one.required && own(one) === null)) {
    const points = Math.round((leaf.most * share) / 100);
    const entry = { leafKey: leaf.leafKey, points, note: '', explanation: null, version: 0 };
    await act(context, 'cycle.saveEntry', { ...ref, ...entry });
  }
  return form;
}

/** Hands one source's figures of a department in. */
export async function handIn(
  context: BrowserContext,
  evaluationId: string,
  departmentId: string,
  source: 'self' | 'third-party',
): Promise<void> {
  const ref = { evaluationId, departmentId, source };
  if (source === 'self') await act(context, 'cycle.fillCounted', { evaluationId, departmentId });
  const form = await fill(context, ref, source === 'self' ? 100 : 90);
  await act(context, 'cycle.handIn', { ...ref, version: form.handIn.version });
}

/** Every department but those named takes the counted figures over and hands in. */
export async function othersHandIn(
  browser: Browser,
  office: BrowserContext,
  evaluationId: string,
  but: readonly string[] = [],
): Promise<void> {
  const { departments } = await cycleOf(office, evaluationId);
  for (const { id, shortName } of departments.filter((one) => !but.includes(one.shortName))) {
    const head = await signedIn(browser, headOf(shortName));
    await handIn(head, evaluationId, id, 'self');
    await head.close();
  }
}

/** Marks what a person marks, and confirms whatever still waits for a verdict. */
export async function verifyRest(office: BrowserContext, evaluationId: string): Promise<void> {
  const { departments } = await cycleOf(office, evaluationId);
  for (const { id: departmentId } of departments) {
    const ref = { evaluationId, departmentId };
    await act(office, 'cycle.confirmRest', ref);
    const { leaves } = await ask<{ leaves: QueueLeaf[] }>(office, 'cycle.queue', ref);
    for (const { leafKey, rule, most, mark, needed, verdict } of leaves) {
      if (rule === 'reviewer' && (mark?.points ?? null) === null) {
        const points = Math.round(most * 0.9);
        const entry = { leafKey, points, note: '抽查后评分', explanation: null, version: 0 };
        await act(office, 'cycle.saveEntry', { ...ref, ...entry, source: 'office' });
      }
      if (needed && verdict === null) {
        const confirmed = { verdict: 'confirmed', explanationAccepted: null, reason: '', version: 0 };
        await act(office, 'cycle.decideLeaf', { ...ref, leafKey, ...confirmed });
      }
    }
  }
}

/** The announced scores by department, in hundredths. */
export async function scoresOf(
  office: BrowserContext,
  evaluationId: string,
): Promise<Map<string, number | null>> {
  const { ranking } = await ask<{ ranking: Ranked[] }>(office, 'cycle.result', { evaluationId });
  return new Map(ranking.map(({ departmentId, score }) => [departmentId, score]));
}

/** Presses a button that asks once more, and says yes. */
export async function pressAndConfirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { act, ask, planId } from './office.ts';

type Scores = { result: { subjects: { subject: { id: string }; score: number | null }[] } };
type Id = { id: string };

/** An address with `:plan`, `:task` … filled in by records that the person of the context may see. */
export async function addressOf(context: BrowserContext, path: string): Promise<string> {
  if (!path.includes(':')) return path;
  // Not everybody reads plans: a third party does not.
  const plan = () => planId(context);
  const found: Record<string, () => Promise<string | undefined>> = {
    plan,
    task: async () => (await ask<Id[]>(context, 'breakdown.tasks', { planId: await plan() }))[3]?.id,
    department: async () => await worst(context, await plan(), 'department'),
    item: async () => await worst(context, await plan(), 'item'),
    session: async () => {
      const { year } = (await ask<{ year: number }[]>(context, 'plan.list'))[0] ?? { year: 0 };
      return (await ask<{ sessions: Id[] }>(context, 'training.year', { year })).sessions[0]?.id;
    },
    record: () => normativeDocument(context),
    request: () => disclosureRequest(context),
    evaluation: () => evaluationIn(context, 'self-assessment'),
    announced: () => evaluationIn(context, 'announced'),
    final: () => evaluationIn(context, 'final'),
    combination: async () =>
      (await ask<{ combinations: Id[] }>(context, 'combination.list')).combinations[0]?.id,
    settled: async () => settledTotals(context, await plan()),
    system: () => indicatorDraft(context),
    snapshot: async () =>
      (await ask<Id[]>(context, 'evaluation.snapshots', { planId: await plan() })).at(-1)?.id,
  };
  let address = path;
  for (const [, name = ''] of path.matchAll(/:([a-z]+)/g)) {
    const id = await found[name]?.();
    if (id === undefined) throw new Error(`The sample has no ${name} for ${path}`);
    address = address.replace(`:${name}`, id);
  }
  return address;
}

/** A draft of the work items' system; one is begun where there is none. */
async function indicatorDraft(context: BrowserContext): Promise<string | undefined> {
  const items = async () =>
    (await ask<(Id & { status: string; subjectKind: string })[]>(context, 'indicator.list')).filter(
      ({ subjectKind }) => subjectKind === 'item',
    );
  const [newest] = await items();
  // Where two scans begin it at once, one is refused and finds the other's.
  await context.request.post('/api/trpc/indicator.create', { data: { from: 'version', id: newest?.id } });
  return (await items()).find(({ status }) => status === 'draft')?.id;
}

/**
 * Totals over the announced evaluation, whose departments and units have systems of their own: each has one part, and a
 * gap in the other. They are settled where the office has none yet.
 */
async function settledTotals(context: BrowserContext, ofPlan: string): Promise<string | undefined> {
  const [known] = await ask<Id[]>(context, 'combination.results', { planId: ofPlan });
  if (known !== undefined) return known.id;
  const evaluationId = await evaluationIn(context, 'announced');
  const { lines } = await ask<{ lines: { key: string; departmentKinds: string[] | null }[] }>(
    context,
    'combination.list',
  );
  const keys = lines.filter(({ departmentKinds }) => departmentKinds !== null).map(({ key }) => key);
  const parts = keys.slice(0, 2).map((systemKey) => ({ systemKey, weight: 5_000 }));
  // Two scans at once must not want the same name.
  const name = `处室与单位 ${randomUUID().slice(0, 8)}`;
  const terms = { name, nameEn: '', subjectKind: 'department', missing: 'drop', parts };
  const saved = await act<{ id: string; revision: number }>(context, 'combination.save', {
    ...terms,
    id: null,
    revision: 0,
  });
  const evaluations = parts.map(({ systemKey }) => ({ systemKey, evaluationId }));
  const input = { ...saved, planId: ofPlan, title: '处室与单位', evaluations };
  return (await act<Id>(context, 'combination.settle', input)).id;
}

/** The evaluation that has come as far as `status`. */
async function evaluationIn(context: BrowserContext, status: string) {
  const all = await ask<(Id & { status: string })[]>(context, 'cycle.list', { planId: null });
  // The oldest: the sample's own, whatever journeys have opened since.
  return all.findLast((one) => one.status === status)?.id;
}

/** The one with the lowest score: its sheet shows lost points. */
async function worst(context: BrowserContext, plan: string, kind: 'department' | 'item') {
  const { result } = await ask<Scores>(context, 'evaluation.scores', { planId: plan, kind });
  return result.subjects.filter(({ score }) => score !== null).at(-1)?.subject.id;
}

/** A normative document; one is made where the office has none yet. */
async function normativeDocument(context: BrowserContext): Promise<string> {
  const ledger = 'normative-document';
  const { rows } = await ask<{ rows: Id[] }>(context, 'ledger.list', { ledger });
  const [first] = rows;
  if (first !== undefined) return first.id;
  const { editable } = await ask<{ editable: Id[] }>(context, 'ledger.options');
  const values = { title: '不动产登记资料查询办法', madeOn: '2021-11-08' };
  const departmentId = editable[0]?.id;
  return (await act<{ recordId: string }>(context, 'ledger.save', { ledger, departmentId, values })).recordId;
}

/** A disclosure request with a fee and a supplement: everything the desk shows of one. */
async function disclosureRequest(context: BrowserContext): Promise<string | undefined> {
  const ledger = 'disclosure-request';
  const code = 'YSQ-AXE';
  const stored = async () =>
    (await ask<{ rows: Id[] }>(context, 'ledger.list', { ledger, search: code })).rows[0]?.id;
  const first = await stored();
  if (first !== undefined) return first;
  const { editable } = await ask<{ editable: Id[] }>(context, 'ledger.options');
  const values = {
    code,
    channel: 'in-person',
    arrivedOn: '2021-10-11',
    applicantKind: 'natural',
    applicant: '某甲乙',
    subject: '征地批复',
    supplementAskedOn: '2021-10-13',
    supplementDueOn: '2021-10-27',
    supplementReceivedOn: '2021-10-20',
    thirdParty: '某公司',
    thirdPartySentOn: '2021-10-25',
    thirdPartyReceivedOn: '2021-10-26',
    feeBasis: 'item',
    feeCount: 12,
    feeEarlier: 3,
    feeAmount: 50_000,
  };
  const departmentId = editable[0]?.id;
  // Where two scans save it at once, one is refused and finds the other's.
  await context.request.post('/api/trpc/ledger.save', { data: { ledger, departmentId, values } });
  return await stored();
}

import type { ServiceContext } from '@gongkai/services/core';
import {
  fillCounted,
  handIn,
  openEvaluation,
  readAssessment,
  saveDraft,
  saveEntry,
} from '@gongkai/services/evaluation-cycle';
import type { SourceWeights } from '@gongkai/domain/discrepancy';
import type { SampleDepartment } from './data/departments.ts';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';

type Ref = { evaluationId: string; departmentId: string };
/** What one evaluation of the sample says for itself; the rest is the same for all. */
type Terms = {
  title: string;
  periodFrom: string;
  periodTo: string;
  assessDueOn: string;
  verifyDueOn: string;
  weights: SourceWeights;
  thirdParty: boolean;
};

const SHARED = { systemId: null, appealDays: 5 };
const OPENED_ON = '2021-12-13';
const TERMS: Terms = {
  title: '2021 年 1—11 月政务公开考核',
  periodFrom: '2021-01-01',
  periodTo: '2021-11-30',
  assessDueOn: '2021-12-24',
  verifyDueOn: '2021-12-31',
  weights: { self: 0, 'third-party': 30, final: 70 },
  thirdParty: true,
};

/** Handed in already; the others still assess themselves. */
const HANDED_IN: readonly SampleDepartment[] = ['测绘处', '登记中心'];

/** What the third party has written so far, in per cent of an indicator's points; nothing of it is handed in. */
const ASSESSED_ON = '2021-12-17';
const ASSESSED: readonly SampleDepartment[] = ['测绘处', '法规处'];
const THIRD_PARTY = [
  { share: 100, note: '抽查公开页面和台账材料各 5 件，均符合要求。' },
  { share: 90, note: '抽查公开页面 10 个，1 个要素不全。' },
  { share: 80, note: '调阅办理记录 10 件，2 件缺少佐证材料。' },
] as const;

/** Opens an evaluation of the plan; answers its id. */
export async function openSampleEvaluation(
  office: ServiceContext,
  planId: string,
  terms: Terms,
): Promise<string> {
  const draft = await saveDraft(office, { ...SHARED, ...terms, planId, evaluationId: null, version: null });
  await openEvaluation(office, { evaluationId: draft.id, version: draft.version });
  return draft.id;
}

/** Takes the counted figures over, gives oneself full marks where a person marks, and hands in. */
export async function assessOneself(head: ServiceContext, ref: Ref): Promise<void> {
  await fillCounted(head, ref);
  const { leaves } = await readAssessment(head, { ...ref, source: 'self' });
  for (const { leafKey, assessed, rule, most } of leaves) {
    if (!assessed || rule !== 'reviewer') continue;
    const note = '本年度按季召开专题会研究政务公开工作，会议纪要已随台账留存。';
    const entry = { leafKey, source: 'self', points: most, note, explanation: null, version: 0 } as const;
    await saveEntry(head, { ...ref, ...entry });
  }
  await handIn(head, { ...ref, source: 'self', version: 1 });
}

/** The third party begins: some figures with what was looked at, saved and not handed in. */
async function beginThirdParty(assessor: ServiceContext, ref: Ref): Promise<void> {
  const source = 'third-party';
  const { leaves } = await readAssessment(assessor, { ...ref, source });
  const first = leaves.filter(({ assessed, most }) => assessed && most > 0).slice(0, THIRD_PARTY.length);
  for (const [at, { leafKey, most }] of first.entries()) {
    const { share, note } = THIRD_PARTY[at] ?? THIRD_PARTY[0];
    const points = Math.round((most * share) / 100);
    await saveEntry(assessor, { ...ref, leafKey, source, points, note, explanation: null, version: 0 });
  }
}

/** An evaluation in its self-assessment: what each role's screen of it is made for. */
export function evaluationDeeds({ people }: Stage, planId: string): Deed[] {
  let evaluationId = '';
  const open = async () => {
    evaluationId = await openSampleEvaluation(await people.as('office', OPENED_ON), planId, TERMS);
  };
  const assess = HANDED_IN.map((department, at): Deed => {
    const on = `2021-12-${15 + at}`;
    return {
      on,
      play: async () => {
        const head = await people.as(people.headOf(department), on);
        await assessOneself(head, { evaluationId, departmentId: people.departmentId(department) });
      },
    };
  });
  const assessor: Deed = {
    on: ASSESSED_ON,
    play: async () => {
      const person = await people.as('assessor', ASSESSED_ON);
      for (const department of ASSESSED)
        await beginThirdParty(person, { evaluationId, departmentId: people.departmentId(department) });
    },
  };
  return [{ on: OPENED_ON, play: open }, ...assess, assessor];
}

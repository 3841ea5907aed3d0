import type { ServiceContext } from '@gongkai/services/core';
import {
  fillCounted,
  handIn,
  openEvaluation,
  readAssessment,
  saveDraft,
  saveEntry,
} from '@gongkai/services/evaluation-cycle';
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
};

const SHARED = {
  systemId: null,
  weights: { self: 0, 'third-party': 0, final: 100 },
  thirdParty: false,
  appealDays: 5,
};
const OPENED_ON = '2021-12-13';
const TERMS: Terms = {
  title: '2021 年 1—11 月政务公开考核',
  periodFrom: '2021-01-01',
  periodTo: '2021-11-30',
  assessDueOn: '2021-12-24',
  verifyDueOn: '2021-12-31',
};

/** Handed in already; the others still assess themselves. */
const HANDED_IN: readonly SampleDepartment[] = ['测绘处', '登记中心'];

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
  return [{ on: OPENED_ON, play: open }, ...assess];
}

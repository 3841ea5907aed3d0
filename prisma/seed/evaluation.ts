import {
  fillCounted,
  handIn,
  openEvaluation,
  readAssessment,
  saveDraft,
  saveEntry,
} from '@gongkai/services/evaluation-cycle';
import type { ServiceContext } from '@gongkai/services/core';
import type { SampleDepartment } from './data/departments.ts';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';

const OPENED_ON = '2021-12-13';
const TERMS = {
  title: '2021 年 1—11 月政务公开考核',
  periodFrom: '2021-01-01',
  periodTo: '2021-11-30',
  systemId: null,
  weights: { self: 0, 'third-party': 0, final: 100 },
  thirdParty: false,
  assessDueOn: '2021-12-24',
  verifyDueOn: '2021-12-31',
  appealDays: 5,
};

/** Handed in already; the others still assess themselves. */
const HANDED_IN: readonly SampleDepartment[] = ['测绘处', '登记中心'];

/** What a person marks has no counted figure to take over: full marks, with what they rest on. */
async function markOneself(head: ServiceContext, ref: { evaluationId: string; departmentId: string }) {
  const { leaves } = await readAssessment(head, { ...ref, source: 'self' });
  for (const { leafKey, assessed, rule, most } of leaves) {
    if (!assessed || rule !== 'reviewer') continue;
    const note = '本年度按季召开专题会研究政务公开工作,会议纪要已随台账留存。';
    const entry = { leafKey, source: 'self', points: most, note, explanation: null, version: 0 } as const;
    await saveEntry(head, { ...ref, ...entry });
  }
}

/** An evaluation in its self-assessment: what each role's screen of it is made for. */
export function evaluationDeeds({ people }: Stage, planId: string): Deed[] {
  let evaluationId = '';
  const open = async () => {
    const office = await people.as('office', OPENED_ON);
    const draft = await saveDraft(office, { ...TERMS, planId, evaluationId: null, version: null });
    await openEvaluation(office, { evaluationId: draft.id, version: draft.version });
    evaluationId = draft.id;
  };
  const assess = HANDED_IN.map((department, at): Deed => {
    const on = `2021-12-${15 + at}`;
    return {
      on,
      play: async () => {
        const head = await people.as(people.headOf(department), on);
        const ref = { evaluationId, departmentId: people.departmentId(department) };
        await fillCounted(head, ref);
        await markOneself(head, ref);
        await handIn(head, { ...ref, source: 'self', version: 1 });
      },
    };
  });
  return [{ on: OPENED_ON, play: open }, ...assess];
}

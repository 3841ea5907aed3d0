import type { PlainDate } from '@gongkai/domain/common';
import type { ServiceContext } from '@gongkai/services/core';
import { fileAppeal } from '@gongkai/services/appeal';
import {
  announce,
  decideLeaf,
  readEvaluation,
  readResultSheet,
  saveEntry,
  startVerification,
  verificationQueue,
} from '@gongkai/services/evaluation-cycle';
import type { Deed } from './deed.ts';
import { assessOneself, openSampleEvaluation } from './evaluation.ts';
import type { Stage } from './play.ts';

const TERMS = {
  title: '2021 年前三季度政务公开考核',
  periodFrom: '2021-01-01',
  periodTo: '2021-09-30',
  assessDueOn: '2021-12-06',
  verifyDueOn: '2021-12-15',
  weights: { self: 0, 'third-party': 0, final: 100 },
  thirdParty: false,
};

/** Handed in on time; the others were late, and the announcement says so. */
const HANDED_IN = ['法规处', '利用处'] as const;
const APPELLANT = '法规处';
const MARK_NOTE = '查阅会议记录、公开目录和台账后评分。';
const GROUNDS = '本项所列任务均于节点前报送，因佐证补正退回后重报，进度应以首次报送日为准，请予复核。';

/** Marks what a person marks, and decides every figure that asks for a look: as counted. */
export async function verifyDepartment(office: ServiceContext, evaluationId: string, departmentId: string) {
  const queue = await verificationQueue(office, { evaluationId, departmentId });
  for (const { leafKey, assessed, rule, most, needed } of queue.leaves) {
    const ref = { evaluationId, departmentId, leafKey, version: 0 };
    if (assessed && rule === 'reviewer') {
      const points = Math.round((most * 9) / 10);
      await saveEntry(office, { ...ref, source: 'office', points, note: MARK_NOTE, explanation: null });
    }
    if (needed)
      await decideLeaf(office, { ...ref, verdict: 'confirmed', explanationAccepted: null, reason: '' });
  }
}

/** Appeals against the first indicator on which the department lost points. */
export async function fileSampleAppeal(head: ServiceContext, evaluationId: string, departmentId: string) {
  const sheet = await readResultSheet(head, { evaluationId, departmentId });
  const [lost] = sheet.sheet.lost.filter(({ points }) => points > 0);
  if (lost === undefined) throw new Error('The sample department lost nothing to appeal against.');
  await fileAppeal(head, {
    evaluationId,
    departmentId,
    leaf: lost.key,
    grounds: GROUNDS,
    records: [],
    fileIds: [],
  });
}

/** An evaluation that was announced, inside its days to appeal, with one appeal that waits for a decision. */
export function announcedDeeds({ people }: Stage, planId: string): Deed[] {
  let evaluationId = '';
  const by = (username: string, on: PlainDate, play: (ctx: ServiceContext) => Promise<void>): Deed => ({
    on,
    play: async () => await play(await people.as(username, on)),
  });
  const version = async (ctx: ServiceContext) => (await readEvaluation(ctx, { evaluationId })).version;
  return [
    by('office', '2021-12-01', async (office) => {
      evaluationId = await openSampleEvaluation(office, planId, TERMS);
    }),
    ...HANDED_IN.map((department) =>
      by(people.headOf(department), '2021-12-03', async (head) => {
        await assessOneself(head, { evaluationId, departmentId: people.departmentId(department) });
      }),
    ),
    by('office', '2021-12-07', async (office) => {
      await startVerification(office, { evaluationId, version: await version(office) });
    }),
    by('office', '2021-12-15', async (office) => {
      const { departments } = await readEvaluation(office, { evaluationId });
      for (const { id } of departments) await verifyDepartment(office, evaluationId, id);
      await announce(office, { evaluationId, version: await version(office) });
    }),
    by(people.headOf(APPELLANT), '2021-12-17', async (head) => {
      await fileSampleAppeal(head, evaluationId, people.departmentId(APPELLANT));
    }),
  ];
}

import type { PlainDate } from '@gongkai/domain/common';
import type { ServiceContext } from '@gongkai/services/core';
import { decideAppeal, finaliseEvaluation, listAppeals } from '@gongkai/services/appeal';
import { announce, readEvaluation, startVerification } from '@gongkai/services/evaluation-cycle';
import { fileSampleAppeal, verifyDepartment } from './announced.ts';
import type { Deed } from './deed.ts';
import { assessOneself, openSampleEvaluation } from './evaluation.ts';
import type { Stage } from './play.ts';

const TERMS = {
  title: '2021 年 1—10 月政务公开考核',
  periodFrom: '2021-01-01',
  periodTo: '2021-10-31',
  assessDueOn: '2021-11-19',
  verifyDueOn: '2021-11-23',
  weights: { self: 0, 'third-party': 0, final: 100 },
  thirdParty: false,
};
const APPELLANT = '法规处';
const REASON = '经核对收文登记和首次报送记录，材料在时限内送达，该项按满分认定。';

/** The office agrees with every appeal: the disputed indicator gets what it can bring. */
async function uphold(office: ServiceContext, evaluationId: string): Promise<void> {
  const { appeals } = await listAppeals(office, { evaluationId });
  for (const { id, version, leaf } of appeals) {
    const points = leaf?.weight ?? 0;
    const changes = [{ kind: 'set-points', points, reason: REASON } as const];
    await decideAppeal(office, { appealId: id, version, outcome: 'upheld', reason: REASON, changes });
  }
}

/** An evaluation that went all the way: announced, one appeal upheld, final; it can be revised and computed again. */
export function finalDeeds({ people }: Stage, planId: string): Deed[] {
  let evaluationId = '';
  const by = (username: string, on: PlainDate, play: (ctx: ServiceContext) => Promise<unknown>): Deed => ({
    on,
    play: async () => void (await play(await people.as(username, on))),
  });
  const ref = async (ctx: ServiceContext) => {
    const { version } = await readEvaluation(ctx, { evaluationId });
    return { evaluationId, version };
  };
  const appellant = people.headOf(APPELLANT);
  const departmentId = people.departmentId(APPELLANT);
  return [
    by('office', '2021-11-16', async (office) => {
      evaluationId = await openSampleEvaluation(office, planId, TERMS);
    }),
    by(appellant, '2021-11-18', async (head) => await assessOneself(head, { evaluationId, departmentId })),
    by('office', '2021-11-22', async (office) => await startVerification(office, await ref(office))),
    by('office', '2021-11-23', async (office) => {
      const { departments } = await readEvaluation(office, { evaluationId });
      for (const { id } of departments) await verifyDepartment(office, evaluationId, id);
      await announce(office, await ref(office));
    }),
    by(appellant, '2021-11-25', async (head) => await fileSampleAppeal(head, evaluationId, departmentId)),
    by('office', '2021-11-29', async (office) => await uphold(office, evaluationId)),
    by('office', '2021-12-01', async (office) => await finaliseEvaluation(office, await ref(office))),
  ];
}

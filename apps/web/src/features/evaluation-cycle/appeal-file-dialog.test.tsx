import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RouterOutputs } from '#lib/trpc.ts';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import { FileAppealDialog } from './appeal-file-dialog.tsx';

type Leaf = RouterOutputs['appeal']['appealable'][number];

beforeEach(() => sessionStorage.clear());

const ID = '0197a000-0000-7000-8000-0000000000e1';
const aLeaf = (key: string, zh: string, change: Partial<Leaf> = {}): Leaf => ({
  key,
  name: { zh, en: zh },
  points: 200,
  most: 400,
  state: 'measured',
  failing: [],
  failingCount: 0,
  refusal: null,
  lost: true,
  ...change,
});

describe('what an appeal may be filed against', () => {
  it('is what lost points; what was appealed already stays named, and cannot be chosen', async () => {
    const server = fakeServer({
      'session.me': () => aSession('appeal.file'),
      'appeal.appealable': () => [
        aLeaf('overdue', '逾期任务'),
        aLeaf('idle', '无业务', { points: null, state: 'not-applicable', lost: false }),
        aLeaf('bonus', '加分', { points: 0, most: 0, lost: false }),
        aLeaf('full', '满分项', { points: 400, refusal: 'appeal-nothing-lost', lost: false }),
        aLeaf('open', '及时反馈', { refusal: 'appeal-open-already' }),
      ],
    });
    await renderPage(
      server.around(<FileAppealDialog evaluationId={ID} departmentId={ID} onClose={() => undefined} />),
    );
    const dialog = within(await screen.findByRole('dialog', { name: '提出申诉' }));
    expect(await dialog.findByText(/已申诉 1 项/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('combobox', { name: '申诉的指标' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      '逾期任务（2.00 / 4.00 分）',
      '及时反馈（2.00 / 4.00 分，已申诉）',
    ]);
    expect(options.map((one) => one.hasAttribute('data-combobox-disabled'))).toEqual([false, true]);
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import type { Evaluation } from './cycle-data.ts';
import { OfficeDialogs } from './office-dialogs.tsx';
import { anAssessment, anEvaluation } from './testing/samples.ts';

const { handIn } = anAssessment([]);

/** Opens the dialog on the sample day, 20 December 2021. */
async function start(evaluation: Evaluation) {
  const server = fakeServer({ 'session.me': () => aSession('evaluation.open') });
  await renderPage(
    server.around(<OfficeDialogs evaluation={evaluation} asked="start" onClose={() => undefined} />),
  );
  const dialog = within(await screen.findByRole('dialog', { name: /^开始核查/ }));
  return { dialog, button: dialog.getByRole<HTMLButtonElement>('button', { name: '开始核查' }) };
}

describe('starting the verification', () => {
  it('waits for who is missing until the last day is over, and says from when it can start', async () => {
    const { dialog, button } = await start(anEvaluation());
    expect(button.disabled).toBe(true);
    expect(dialog.getByText(/还有 1 个处室未提交自评.*12月21日 周二 起方可开始/)).toBeTruthy();
  });

  it.each([
    ['the last day is over', { assessDueOn: '2021-12-19' }, /1 个处室未按期提交自评/],
    ['everybody has handed in', { handIns: [{ ...handIn, state: 'handed-in' }] }, /各处室均已提交自评/],
    [
      'who is missing is gone',
      { departments: [{ id: handIn.departmentId, name: '法规处', shortName: '法规处', archived: true }] },
      /各处室均已提交自评/,
    ],
  ] as [string, Partial<Evaluation>, RegExp][])('goes on when %s', async (_name, change, words) => {
    const { dialog, button } = await start(anEvaluation(change));
    expect(button.disabled).toBe(false);
    expect(dialog.getByText(words)).toBeTruthy();
  });
});

import { useState } from 'react';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { newFields, type DraftFields } from './draft-fields.ts';
import { DraftWeights } from './draft-weights.tsx';

const onChange = vi.fn<(fields: DraftFields) => void>();
beforeEach(() => onChange.mockClear());

function Weights({ first }: { first: DraftFields }) {
  const [fields, setFields] = useState(first);
  function change(patch: Partial<DraftFields>) {
    const next = { ...fields, ...patch };
    setFields(next);
    onChange(next);
  }
  return <DraftWeights fields={fields} change={change} />;
}

const fresh = () => newFields(2021, '2021-12-20', (month) => `2021年${month}月考核`);
const last = () => onChange.mock.lastCall?.[0];

describe('the weights of a draft', () => {
  it('begin with the office alone', async () => {
    await renderPage(<Weights first={fresh()} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '只用认定' }).checked).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('call in a third party where it counts', async () => {
    await renderPage(<Weights first={fresh()} />);
    await userEvent.click(screen.getByText('第三方30 认定70'));
    expect(last()).toMatchObject({ weights: { self: 0, 'third-party': 30, final: 70 }, thirdParty: true });
    await userEvent.click(screen.getByText('自评30 认定70'));
    expect(last()).toMatchObject({ weights: { self: 30, 'third-party': 0, final: 70 } });
  });

  it('say what is wrong with a sum that is not 100', async () => {
    await renderPage(<Weights first={fresh()} />);
    await userEvent.click(screen.getByText('自定'));
    const field = screen.getByRole('textbox', { name: '考核认定' });
    await userEvent.clear(field);
    await userEvent.type(field, '60');
    expect(screen.getByRole('alert').textContent).toBe('权重合计 60%，应为 100%');
    await userEvent.clear(screen.getByRole('textbox', { name: '自评' }));
    await userEvent.type(screen.getByRole('textbox', { name: '自评' }), '40');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(last()?.weights).toEqual({ self: 40, 'third-party': 0, final: 60 });
  });

  it('of its own are shown as such when the draft is opened again', async () => {
    await renderPage(<Weights first={{ ...fresh(), weights: { self: 20, 'third-party': 30, final: 50 } }} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '自定' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '第三方' }).value).toBe('30 %');
  });
});

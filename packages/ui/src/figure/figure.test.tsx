import { describe, expect, test } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LIGHTS } from '../theme/index.ts';
import { LightBadge } from '../light/index.ts';
import { TestFrame } from '../../test/frame.tsx';
import { DateText, ScoreNumber } from './index.ts';

describe('ScoreNumber', () => {
  test.each([
    [8740, 210, '87.40', 'scoreUp +2.10'],
    [8740, -40, '87.40', 'scoreDown −0.40'],
    [0, 0, '0.00', 'scoreSame ±0.00'],
  ])('%i with change %i reads %s, %s', (score, change, figure, words) => {
    render(
      <TestFrame>
        <ScoreNumber score={score} change={change} />
      </TestFrame>,
    );
    expect(screen.getByText(figure)).toBeTruthy();
    expect(screen.getByText(words.split(' ')[1] ?? '').textContent).toBe(words);
  });

  test('a missing score is a gap, not a zero', () => {
    render(
      <TestFrame>
        <ScoreNumber score={null} change={null} />
      </TestFrame>,
    );
    expect(screen.getByTitle('noScore').textContent).toBe('—noScore');
    expect(screen.queryByText(/0/, { ignore: 'style' })).toBeNull();
  });
});

describe('DateText', () => {
  test.each([
    [3, 'dateWorkingDaysLeft {"days":3}'],
    [0, 'dateDueToday'],
    [-2, 'dateWorkingDaysLate {"days":2}'],
  ])('%i working days left: %s on hover', async (days, words) => {
    render(
      <TestFrame>
        <DateText date="2021-12-23" workingDaysLeft={days} />
      </TestFrame>,
    );
    const date = screen.getByText('12月23日 周四');
    expect(date.getAttribute('datetime')).toBe('2021-12-23');
    await userEvent.hover(date);
    expect((await screen.findByRole('tooltip')).textContent).toBe(`2021年12月23日 星期四 · ${words}`);
  });

  test('an earlier date stays visible, struck through', () => {
    render(
      <TestFrame>
        <DateText date="2021-12-23" was="2021-11-30" />
      </TestFrame>,
    );
    expect(screen.getByText('11月30日 周二').tagName).toBe('S');
  });

  test('no date is a gap', () => {
    render(
      <TestFrame>
        <DateText date={null} />
      </TestFrame>,
    );
    expect(screen.getByText('—')).toBeTruthy();
  });
});

describe('LightBadge', () => {
  test.each(LIGHTS)('%s has a word and a picture', (light) => {
    const { container } = render(
      <TestFrame>
        <LightBadge light={light} compact />
      </TestFrame>,
    );
    expect(screen.getByText(`light.${light}`)).toBeTruthy();
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

import { describe, expect, it } from 'vitest';
import { prepareCards } from './prepare-cards.ts';
import { aBoard } from './testing.ts';

function card(key: string, board = aBoard()) {
  return prepareCards(board).find((one) => one.key === key);
}

describe('prepareCards', () => {
  it('holds every card against the last snapshot, a target, or both', () => {
    for (const { view } of prepareCards(aBoard())) expect(view.change ?? view.target).not.toBeNull();
  });

  it('shows the score in points with its change', () => {
    expect(card('score')?.view).toMatchObject({
      value: '84.10',
      change: '+2.10',
      tone: 'better',
      target: '90.00',
    });
  });

  it('holds progress against what was agreed for today, and less overdue as better', () => {
    expect(card('progress')?.view).toMatchObject({ value: '60', target: '75', change: '+20' });
    expect(card('overdue')?.view).toMatchObject({ value: '1', change: '−1', tone: 'better' });
  });

  it('shows gaps, not zeros, where nothing is known', () => {
    const board = aBoard({ history: [] });
    const empty = { ...board, figures: { ...board.figures, percent: null, trainingPlanned: null } };
    expect(card('progress', empty)?.view).toMatchObject({ value: null, change: null });
    expect(card('training', empty)?.view).toMatchObject({ value: '1', target: null, change: null });
  });

  it('ends each course with today', () => {
    expect(card('closed')?.view.history).toEqual([0, 1]);
  });
});

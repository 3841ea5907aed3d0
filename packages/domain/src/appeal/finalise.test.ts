import { describe, expect, test } from 'vitest';
import { decideFinal, decideRevision, type EndingState } from './index.ts';

const announced: EndingState = { status: 'announced', appealUntil: '2021-12-20', openAppeals: 0 };
const codeOf = (decision: { ok: boolean; refusal?: string }) => (decision.ok ? 'ok' : decision.refusal);

describe('making an evaluation final', () => {
  test.each<[string, EndingState, string, string]>([
    ['after the window, nothing open', announced, '2021-12-21', 'ok'],
    ['on its last day', announced, '2021-12-20', 'final-window-open'],
    ['with an appeal open', { ...announced, openAppeals: 1 }, '2021-12-21', 'final-appeals-open'],
    [
      'while being verified',
      { ...announced, status: 'verification', appealUntil: null },
      '2021-12-21',
      'final-not-announced',
    ],
    ['twice', { ...announced, status: 'final' }, '2021-12-21', 'final-not-announced'],
  ])('%s', (_name, state, today, outcome) => expect(codeOf(decideFinal(state, today))).toBe(outcome));
});

describe('correcting a final evaluation', () => {
  test.each<[string, EndingState['status'], EndingState['status'][], string]>([
    ['for the first time', 'final', [], 'ok'],
    ['after a revision that was withdrawn', 'final', ['withdrawn'], 'ok'],
    ['while a revision is under way', 'final', ['withdrawn', 'announced'], 'revision-under-way'],
    ['that a final revision has replaced', 'final', ['final'], 'revision-superseded'],
    ['that is only announced', 'announced', [], 'revision-not-final'],
  ])('%s', (_name, status, revisions, outcome) =>
    expect(
      codeOf(
        decideRevision(
          { status },
          revisions.map((one) => ({ status: one })),
        ),
      ),
    ).toBe(outcome),
  );
});

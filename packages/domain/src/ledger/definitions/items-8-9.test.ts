import { describe, expect, test } from 'vitest';
import { judge, refusalsOf } from '../testing/judge.ts';
import { policyInterpretation } from './policy-interpretation.ts';
import { policyQuestion } from './policy-question.ts';
import { promise } from './promise.ts';
import { publicOpinion } from './public-opinion.ts';
import { webMessage } from './web-message.ts';

describe('policy interpretation (国办发〔2016〕80号: 3 working days)', () => {
  const base = { documentTitle: '关于耕地占补平衡的通知', documentReleasedOn: '2021-09-29' };

  test.each([
    // 29 September is a Wednesday; 1–7 October are holidays, 9 October is a swapped working day.
    [{ main: '2021-10-09' }, 'pass'],
    [{ main: '2021-10-11' }, 'fail late'],
    [{}, 'open pending 2021-10-10'],
  ])('published %j: %s', (days, outcome) => {
    expect(judge(policyInterpretation, base, days)['interpreted-on-time']).toBe(outcome);
  });

  test.each([
    [{ needed: false }, {}, 'not-applicable not-needed'],
    [{}, { main: '2021-10-08' }, 'pass'],
    [{}, {}, 'open not-yet 2021-10-10'],
    [{ documentReleasedOn: null }, {}, 'open not-yet never'],
    [{ documentReleasedOn: '2015-01-05' }, {}, 'fail uninterpreted'],
  ])('interpreted, %j published %j: %s', (values, days, outcome) => {
    expect(judge(policyInterpretation, { ...base, ...values }, days)['interpreted']).toBe(outcome);
  });

  test('forms, togetherness and interpreter count once it is published', () => {
    const of = (values: Record<string, string | boolean | string[]>) =>
      judge(policyInterpretation, { ...base, ...values }, { main: '2021-10-08' });
    expect(judge(policyInterpretation, base)).toMatchObject({
      'several-forms': 'not-applicable not-yet',
      together: 'not-applicable not-yet',
      'by-leader': 'not-applicable not-yet',
    });
    expect(of({ forms: ['text'] })['several-forms']).toBe('fail one-form');
    expect(of({ forms: ['text', 'chart'] })['several-forms']).toBe('pass');
    expect(of({})['together']).toBe('fail unknown');
    expect(of({ draftedTogether: true, signedTogether: false })['together']).toBe('fail apart');
    expect(of({ draftedTogether: true, signedTogether: true })['together']).toBe('pass');
    expect(of({ interpreter: 'expert' })['by-leader']).toBe('fail other');
    expect(of({ interpreter: 'leader' })['by-leader']).toBe('pass');
  });

  test('an interpretation before its document is refused', () => {
    expect(refusalsOf(policyInterpretation, base, { main: '2021-09-28' })).toEqual([
      'publication:main day-before',
    ]);
  });
});

describe('policy questions', () => {
  const base = { code: 'W-1', question: '土地征收补偿标准在哪里查询?' };

  test('answered, then shared', () => {
    expect(judge(policyQuestion, base)).toMatchObject({
      answered: 'open waiting never',
      shared: 'open waiting never',
    });
    // Five working days from Tuesday 8 June; the 14th is a holiday.
    expect(judge(policyQuestion, { ...base, raisedOn: '2021-06-08' })['answered']).toBe(
      'open waiting 2021-06-17',
    );
    const answered = { ...base, answeredOn: '2021-12-02', answer: '见补偿安置方案公告。' };
    expect(judge(policyQuestion, answered)).toMatchObject({ answered: 'pass', shared: 'fail not-shared' });
    expect(judge(policyQuestion, { ...answered, sharedOn: '2021-12-03' })['shared']).toBe('pass');
  });

  test('a day of answer without an answer is refused', () => {
    expect(refusalsOf(policyQuestion, { ...base, answeredOn: '2021-12-02' })).toEqual([
      'answer answered-without-answer',
    ]);
  });
});

describe('public opinion: clock hours, not working days', () => {
  const major = {
    title: '山体滑坡',
    level: 'major',
    foundAt: '2021-10-01T21:00',
    happenedAt: '2021-10-01T20:30',
  };
  const other = { title: '安置房质疑', level: 'other', foundAt: '2021-10-01T09:00' };

  test.each([
    ['2021-10-02T01:30', 'pass'],
    ['2021-10-02T01:31', 'fail late'],
    [null, 'open pending 2021-10-03'],
  ])('a major emergency answered at %s within 5 hours: %s (国办发〔2016〕80号)', (respondedAt, outcome) => {
    const judged = judge(publicOpinion, { ...major, respondedAt });
    expect(judged['major-in-5-hours']).toBe(outcome);
    expect(judged['other-in-48-hours']).toBe('not-applicable not-required');
  });

  test.each([
    ['2021-10-02T20:30', 'pass'],
    ['2021-10-02T20:31', 'fail late'],
  ])('its press conference at %s within 24 hours: %s', (conferenceAt, outcome) => {
    expect(judge(publicOpinion, { ...major, conferenceAt })['conference-in-24-hours']).toBe(outcome);
  });

  test.each([
    ['2021-10-03T09:00', 'pass'],
    ['2021-10-03T09:01', 'fail late'],
  ])('other events answered at %s within 48 hours: %s (国办发〔2016〕61号)', (respondedAt, outcome) => {
    const judged = judge(publicOpinion, { ...other, respondedAt });
    expect(judged['other-in-48-hours']).toBe(outcome);
    expect(judged['major-in-5-hours']).toBe('not-applicable not-required');
  });

  test('a response names measures, and the event was assessed', () => {
    expect(judge(publicOpinion, other)).toMatchObject({
      substantive: 'open waiting never',
      assessed: 'not-applicable waiting',
    });
    const answered = { ...other, respondedAt: '2021-10-02T09:00' };
    expect(judge(publicOpinion, answered)).toMatchObject({
      substantive: 'fail no-measures',
      assessed: 'fail not-assessed',
    });
    const whole = { ...answered, measures: '组织复验并公布结果。', assessment: '涉及面较广,需公开回应。' };
    expect(judge(publicOpinion, whole)).toMatchObject({ substantive: 'pass', assessed: 'pass' });
  });

  test('an answer before the event is refused', () => {
    expect(refusalsOf(publicOpinion, { ...major, respondedAt: '2021-10-01T20:29' })).toEqual([
      'respondedAt day-before',
    ]);
  });
});

describe('promises', () => {
  const base = { matter: '年底前完成复绿', madeOn: '2021-06-01', promisedOn: '2021-11-30' };
  const kept = { ...base, keptOn: '2021-11-26', outcome: '已复绿 12 亩。' };

  test('turns red by itself the day after', () => {
    expect(judge(promise, base)).toMatchObject({
      'kept-on-time': 'open pending 2021-12-01',
      'kept-and-published': 'open waiting 2021-12-01',
      proven: 'not-applicable waiting',
    });
  });

  test('kept late fails on time and passes once published', () => {
    const late = { ...kept, keptOn: '2021-12-02' };
    expect(judge(promise, late, { main: '2021-12-03' })).toMatchObject({
      'kept-on-time': 'fail late',
      'kept-and-published': 'pass',
      proven: 'fail no-proof',
    });
  });

  test('kept, proven, published', () => {
    const proof = ['018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f'];
    expect(judge(promise, { ...kept, proof }, { main: '2021-11-28' })).toEqual({
      'kept-on-time': 'pass',
      'kept-and-published': 'pass',
      proven: 'pass',
      'reviewed-before-published': 'pass',
    });
  });

  test('kept without an outcome, or promised for a day before it was made, is refused', () => {
    expect(refusalsOf(promise, { ...base, keptOn: '2021-11-26' })).toEqual(['outcome kept-without-outcome']);
    expect(refusalsOf(promise, { ...base, promisedOn: '2021-05-31' })).toEqual(['promisedOn day-before']);
  });
});

describe('web messages: the office’s own limit', () => {
  const base = { code: 'L-1', subject: '不动产登记咨询', receivedOn: '2021-09-27' };
  const answered = (repliedOn: string, complexity: string | null) =>
    judge(webMessage, { ...base, repliedOn, complexity, reply: '已电话告知。' })['answered-on-time'];

  test.each([
    // 5 working days from Monday 27 September end on 9 October, a swapped Saturday.
    ['2021-10-09', 'simple', 'pass'],
    ['2021-10-10', 'simple', 'fail late'],
    ['2021-10-10', null, 'fail late'],
    ['2021-10-22', 'complex', 'pass'],
    ['2021-10-25', 'complex', 'fail late'],
  ])('answered %s, %s: %s', (repliedOn, complexity, outcome) => {
    expect(answered(repliedOn, complexity)).toBe(outcome);
  });

  test('answer rate and satisfaction', () => {
    expect(judge(webMessage, base)).toMatchObject({
      answered: 'open waiting 2021-10-10',
      satisfied: 'open unrated never',
    });
    expect(judge(webMessage, { ...base, satisfaction: 'neutral' })['satisfied']).toBe('pass');
    expect(judge(webMessage, { ...base, satisfaction: 'dissatisfied' })['satisfied']).toBe(
      'fail dissatisfied',
    );
  });

  test('an answer needs its words and a day after receipt', () => {
    expect(refusalsOf(webMessage, { ...base, repliedOn: '2021-09-26' })).toEqual([
      'repliedOn day-before',
      'reply replied-without-reply',
    ]);
  });
});

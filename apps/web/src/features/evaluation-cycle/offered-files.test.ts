import { describe, expect, it } from 'vitest';
import { offeredFiles } from './offered-files.ts';

const office = { verifies: true, scores: 'any', reads: 'any' } as const;
const leader = { verifies: false, scores: 'any', reads: 'any' } as const;
const department = { verifies: false, scores: 'own-department', reads: 'own-department' } as const;
const assessor = { verifies: false, scores: 'never', reads: 'never' } as const;

describe('files of an evaluation', () => {
  it.each([
    ['announced', office, { draft: false, whole: true }],
    ['final', leader, { draft: false, whole: true }],
    ['announced', department, { draft: false, whole: false }],
    ['announced', assessor, null],
    ['verification', office, { draft: true, whole: true }],
    ['verification', leader, null],
    ['verification', department, null],
    ['self-assessment', office, null],
    ['withdrawn', office, null],
  ] as const)('while %s for %j are %j', (status, reader, offered) => {
    expect(offeredFiles({ status, ...reader })).toEqual(offered);
  });
});

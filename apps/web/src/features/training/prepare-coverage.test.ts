import { describe, expect, it } from 'vitest';
import { prepareCoverage } from './prepare-coverage.ts';

function department(id: string, archivedOn: string | null = null) {
  return { id, shortName: id.toUpperCase(), archivedOn };
}

describe('prepareCoverage', () => {
  const held = { status: 'held' as const };

  it('adds up counted rows and leaves uncounted ones out of both figures', () => {
    const entries = prepareCoverage(
      [
        { ...held, attendances: [{ departmentId: 'a', expected: 4, actual: 3 }] },
        { ...held, attendances: [{ departmentId: 'a', expected: 9, actual: null }] },
      ],
      [department('a')],
    );
    expect(entries).toEqual([{ id: 'a', label: 'A', expected: 4, actual: 3 }]);
  });

  it('keeps a gap, not zero, for who was never counted or never invited', () => {
    const entries = prepareCoverage(
      [{ ...held, attendances: [{ departmentId: 'a', expected: 2, actual: null }] }],
      [department('a'), department('b')],
    );
    expect(entries.map(({ expected, actual }) => [expected, actual])).toEqual([
      [2, null],
      [null, null],
    ]);
  });

  it('counts held sessions only, and active departments only', () => {
    const planned = {
      status: 'planned' as const,
      attendances: [{ departmentId: 'a', expected: 5, actual: null }],
    };
    expect(prepareCoverage([planned], [department('a'), department('z', '2021-01-01')])).toEqual([
      { id: 'a', label: 'A', expected: null, actual: null },
    ]);
  });
});

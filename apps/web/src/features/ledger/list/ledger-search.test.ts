import { describe, expect, it } from 'vitest';
import { ListRecordsInput } from '@gongkai/domain/ledger';
import { filterCount, fromSaved, LedgerSearch, listInput, toSaved, withoutFilters } from './ledger-search.ts';

const search: LedgerSearch = {
  view: 'overdue',
  q: '办法',
  from: '2021-01-01',
  to: '2021-12-31',
  where: { validity: 'valid' },
  sort: '-due',
  columns: ['light', 'due'],
};

describe('a ledger’s address', () => {
  it('is what the server is asked', () => {
    const input = ListRecordsInput.parse(listInput('normative-document', search));
    expect(input).toMatchObject({
      view: 'overdue',
      search: '办法',
      from: '2021-01-01',
      where: { validity: 'valid' },
      sort: { by: 'due', direction: 'descending' },
      cursor: null,
    });
    expect(ListRecordsInput.parse(listInput('promise', {})).sort).toEqual({
      by: 'number',
      direction: 'descending',
    });
  });

  it('survives being kept as a view', () => {
    expect(fromSaved(toSaved(search))).toEqual(search);
    expect(fromSaved({ view: '"gone"', q: '{', sort: '"due"' })).toEqual({ sort: 'due' });
  });

  it('counts and takes off its filters', () => {
    expect(filterCount(search)).toBe(2);
    expect(withoutFilters(search)).toEqual({ sort: '-due', columns: ['light', 'due'] });
  });

  it('drops what it cannot read', () => {
    expect(LedgerSearch.parse({ from: '2021-02-30', department: 'x', sort: 'due' })).toEqual({ sort: 'due' });
  });
});

import { expect, test } from 'vitest';
import { placeChain } from './chain-layout.ts';

function link(id: string, nextId: string | null) {
  return { id, nextId, number: 1, label: id, periodOn: null };
}

test('what replaced all others stands last, and branches stand below each other', () => {
  const links = [link('a', 'c'), link('b', 'c'), link('c', 'd'), link('d', null)];
  const places = placeChain(links).map(({ link: { id }, column, line }) => [id, column, line]);
  expect(places).toEqual([
    ['a', 2, 0],
    ['c', 1, 0],
    ['d', 0, 0],
    ['b', 2, 1],
  ]);
});

test('a link to a record that is not there ends the chain', () => {
  expect(placeChain([link('a', 'gone'), link('b', 'a')]).map(({ column }) => column)).toEqual([1, 0]);
});

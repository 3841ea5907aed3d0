import { beforeEach, describe, expect, it } from 'vitest';
import { selectedWords, stretchesOf } from './text-selection.ts';

describe('stretchesOf', () => {
  it('cuts at every edge and puts quotations before suggestions', () => {
    const stretches = stretchesOf({ start: 10, end: 30 }, [{ start: 12, end: 16 }], [{ start: 14, end: 20 }]);
    expect(stretches).toEqual([
      { start: 10, end: 12, tone: null },
      { start: 12, end: 14, tone: 'quoted' },
      { start: 14, end: 16, tone: 'quoted' },
      { start: 16, end: 20, tone: 'suggested' },
      { start: 20, end: 30, tone: null },
    ]);
  });

  it('is one stretch without either, and marks a quotation of the whole', () => {
    const whole = { start: 3, end: 9 };
    expect(stretchesOf(whole, [], [])).toEqual([{ ...whole, tone: null }]);
    expect(stretchesOf(whole, [{ start: 0, end: 20 }], [])).toEqual([{ ...whole, tone: 'quoted' }]);
  });
});

describe('selectedWords', () => {
  let element: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<p id="words">系统<mark>梳理文件</mark> ,公开目录。</p><p id="other">别的</p>';
    const found = document.getElementById('words');
    if (found === null) throw new Error('no element');
    element = found;
  });

  function select(from: Node, start: number, to: Node, end: number): Selection {
    const selection = window.getSelection();
    if (selection === null) throw new Error('no selection');
    selection.removeAllRanges();
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    selection.addRange(range);
    return selection;
  }

  it('counts across marks and trims spaces', () => {
    const [first, mark, last] = element.childNodes;
    if (!first || !mark?.firstChild || !last) throw new Error('no text');
    expect(selectedWords(element, 100, select(first, 1, last, 1))).toEqual({ start: 101, end: 106 });
    expect(selectedWords(element, 0, select(mark.firstChild, 2, mark.firstChild, 4))).toEqual({
      start: 4,
      end: 6,
    });
  });

  it('takes nothing outside the element and nothing empty', () => {
    const other = document.getElementById('other')?.firstChild;
    const [first] = element.childNodes;
    if (!first || !other) throw new Error('no text');
    expect(selectedWords(element, 0, select(first, 0, other, 1))).toBeNull();
    expect(selectedWords(element, 0, select(first, 1, first, 1))).toBeNull();
    expect(selectedWords(element, 0, null)).toBeNull();
  });
});

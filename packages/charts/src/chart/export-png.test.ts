import { describe, expect, it, vi } from 'vitest';
import { exportPng } from './export-png.ts';

function picture(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '300');
  svg.setAttribute('height', '200');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
  document.body.append(svg);
  return svg;
}

/** jsdom draws nothing: the image, the canvas and the address are stood in for. */
function standIn(event: 'load' | 'error') {
  const filled: string[] = [];
  const context = {
    fillStyle: '',
    font: '',
    scale: vi.fn<() => void>(),
    fillRect: () => void filled.push(context.fillStyle),
    fillText: vi.fn<() => void>(),
    drawImage: vi.fn<() => void>(),
  };
  const sources: string[] = [];
  vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function set(
    this: HTMLImageElement,
    address: string,
  ) {
    sources.push(address);
    queueMicrotask(() => this.dispatchEvent(new Event(event)));
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(
    context as unknown as ReturnType<HTMLCanvasElement['getContext']>,
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['png'])));
  URL.createObjectURL = vi.fn<() => string>(() => 'blob:x');
  URL.revokeObjectURL = vi.fn<() => void>();
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { context, filled, sources, names };
}

const TEXT = { title: '处室得分', caption: '数据截至 12月20日', colour: '#111111', fontFamily: 'sans-serif' };

describe('exportPng', () => {
  it('draws the picture under its title at twice its size on a filled ground and saves it', async () => {
    const { context, filled, sources, names } = standIn('load');
    await exportPng(picture(), '看板', TEXT, '#123456');
    expect(filled).toEqual(['#123456']);
    expect(context.scale).toHaveBeenCalledWith(2, 2);
    expect(context.drawImage).toHaveBeenCalledWith(expect.anything(), 16, 44, 300, 200);
    expect(context.fillText.mock.calls).toEqual([
      ['处室得分', 16, 30, 300],
      ['数据截至 12月20日', 16, 268, 300],
    ]);
    expect(decodeURIComponent(sources[0] ?? '')).toMatch(/^data:image\/svg\+xml;charset=utf-8,<svg .*<rect/);
    expect(names).toEqual(['看板.png']);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
  });

  it('rejects where the picture cannot be drawn', async () => {
    const { names } = standIn('error');
    await expect(exportPng(picture(), 'x.png', TEXT)).rejects.toThrow('could not be drawn');
    expect(names).toEqual([]);
  });
});

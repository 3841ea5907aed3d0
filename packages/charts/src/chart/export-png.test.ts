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
  const context = { fillStyle: '', fillRect: vi.fn<() => void>(), drawImage: vi.fn<() => void>() };
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
  return { context, sources, names };
}

describe('exportPng', () => {
  it('draws the picture at twice its size on a filled ground and saves it', async () => {
    const { context, sources, names } = standIn('load');
    await exportPng(picture(), '看板', '#123456');
    expect(context.fillStyle).toBe('#123456');
    expect(context.drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, 600, 400);
    expect(decodeURIComponent(sources[0] ?? '')).toMatch(/^data:image\/svg\+xml;charset=utf-8,<svg .*<rect/);
    expect(names).toEqual(['看板.png']);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
  });

  it('rejects where the picture cannot be drawn', async () => {
    const { names } = standIn('error');
    await expect(exportPng(picture(), 'x.png')).rejects.toThrow('could not be drawn');
    expect(names).toEqual([]);
  });
});

/** Twice the size on screen keeps text sharp in a printed report. */
const SCALE = 2;

/** Room around the chart, and the height of its title and of its caption, in pixels on screen. */
const MARGIN = 16;
const TITLE = 28;
const CAPTION = 24;

/** What stands around the chart, so that the picture explains itself in a report. */
type PictureText = { title: string; caption: string; colour: string; fontFamily: string };

/**
 * Saves a chart's SVG as a PNG file named `fileName`, its title above and its caption (what it shows, as of when)
 * below. `background` fills what the chart leaves open. Rejects where the browser cannot draw it. The picture is drawn
 * from a data address, which the usual content policy allows.
 */
export async function exportPng(
  svg: SVGSVGElement,
  fileName: string,
  text: PictureText,
  background = '#ffffff',
): Promise<void> {
  const { width, height } = sizeOf(svg);
  const image = await loadImage(svgAddress(svg, width, height));
  const canvas = document.createElement('canvas');
  const whole = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + TITLE + CAPTION };
  canvas.width = whole.width * SCALE;
  canvas.height = whole.height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures');
  context.scale(SCALE, SCALE);
  context.fillStyle = background;
  context.fillRect(0, 0, whole.width, whole.height);
  context.drawImage(image, MARGIN, MARGIN + TITLE, width, height);
  context.fillStyle = text.colour;
  context.font = `600 16px ${text.fontFamily}`;
  context.fillText(text.title, MARGIN, MARGIN + 14, width);
  context.font = `12px ${text.fontFamily}`;
  context.fillText(text.caption, MARGIN, whole.height - MARGIN, width);
  save(await pngOf(canvas), fileName.endsWith('.png') ? fileName : `${fileName}.png`);
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const box = svg.getBoundingClientRect();
  const width = box.width || Number(svg.getAttribute('width')) || 640;
  const height = box.height || Number(svg.getAttribute('height')) || 360;
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** A detached picture inherits no font from the page: it is written onto the copy. */
function svgAddress(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('Not a picture');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.fontFamily = getComputedStyle(svg).fontFamily;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('The chart could not be drawn')));
    image.src = address;
  });
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    );
  });
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

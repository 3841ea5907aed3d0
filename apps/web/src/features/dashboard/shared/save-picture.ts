import { exportPng } from '@gongkai/charts/chart';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The largest drawing in an element: legends and icons are drawings too. */
function largestSvg(element: Element): SVGSVGElement | null {
  const area = (svg: SVGSVGElement) => {
    const box = svg.getBoundingClientRect();
    return box.width * box.height;
  };
  const drawings = [...element.querySelectorAll('svg')].filter((svg) => area(svg) > 40_000);
  return drawings.toSorted((a, b) => area(b) - area(a))[0] ?? null;
}

/** What is seen of a table. All of the several hundred properties of its thousand elements would take half a minute. */
const SEEN = [
  'display box-sizing width height min-width max-width padding margin inset position overflow opacity',
  'border-top border-right border-bottom border-left border-collapse border-spacing table-layout',
  'font-family font-size font-weight font-variant-numeric line-height color text-align vertical-align',
  'white-space text-overflow background-color background-image flex gap align-items justify-content fill stroke',
].flatMap((names) => names.split(' '));

/** Copies what the style sheets say onto each element, so that the copy looks alike without them. */
function freezeStyles(from: Element, to: Element): void {
  if (to instanceof HTMLElement || to instanceof SVGElement) {
    const computed = getComputedStyle(from);
    to.style.cssText = SEEN.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy !== undefined) freezeStyles(child, copy);
  }
}

/** A chart that is a table, as a drawing of its own whole size (also what was scrolled out of sight). */
function tableSvg(table: HTMLElement): SVGSVGElement {
  const copy = table.cloneNode(true) as HTMLElement;
  freezeStyles(table, copy);
  for (const cell of copy.querySelectorAll('th')) cell.style.position = 'static';
  copy.setAttribute('xmlns', XHTML);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(table.scrollWidth));
  svg.setAttribute('height', String(table.scrollHeight));
  const foreign = document.createElementNS(SVG, 'foreignObject');
  foreign.setAttribute('width', '100%');
  foreign.setAttribute('height', '100%');
  foreign.append(copy);
  svg.append(foreign);
  return svg;
}

/**
 * Saves the chart inside an element as a PNG under its title: its drawing, or its table where it is one. The chart's
 * own sentence, else `note`, stands below. Rejects where there is neither, or the browser cannot draw it.
 */
export async function savePicture(
  element: Element,
  { title, note, fileName }: { title: string; note: string; fileName: string },
): Promise<void> {
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  const drawing = largestSvg(element) ?? drawnTable(element);
  const caption = element.querySelector('figcaption')?.textContent ?? note;
  await exportPng(drawing, fileName, { title, caption, colour: color, fontFamily }, backgroundColor);
}

function drawnTable(element: Element): SVGSVGElement {
  const table = element.querySelector('table');
  if (table === null) throw new Error('There is no chart to draw');
  return tableSvg(table);
}

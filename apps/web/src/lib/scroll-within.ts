/** Brings `target` into view by scrolling `pane` alone: the page itself must not move under the pointer. */
export function scrollWithin(pane: HTMLElement, target: HTMLElement): void {
  const outer = pane.getBoundingClientRect();
  const inner = target.getBoundingClientRect();
  const isInView = inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (!isInView) pane.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 3);
}

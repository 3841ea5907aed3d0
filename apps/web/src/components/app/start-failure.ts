import { storedLocale } from '#lib/locale.ts';
import chinese from '#messages/zh-CN/startFailure.json';
import english from '#messages/en/startFailure.json';

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Tells in plain elements that the program could not start: whatever else would draw it may be what is missing. */
export function showStartFailure(): void {
  const texts = storedLocale() === 'en' ? english : chinese;
  const page = document.createElement('main');
  page.className = 'opening';
  page.style.visibility = 'visible';
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  const retry = element('button', texts.retry);
  retry.addEventListener('click', () => window.location.reload());
  alert.append(element('h1', texts.title), element('p', texts.advice), retry);
  page.append(alert);
  // React may still hold #root; a new one is nobody's.
  const root = document.createElement('div');
  root.id = 'root';
  root.append(page);
  document.getElementById('root')?.replaceWith(root);
}

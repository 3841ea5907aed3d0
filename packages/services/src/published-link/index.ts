export { checkLinks, type LinkCheck } from './check-links.ts';
export { listLinks, type LinkView } from './list-links.ts';

export { checkLinks, type LinkCheck } from './check-links.ts';
export { listLinks, type LinkCounts, type LinkView } from './list-links.ts';

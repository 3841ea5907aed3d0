export { LightBadge } from './light-badge.tsx';

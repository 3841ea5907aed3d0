export { BurnUp, type BurnUpLabels } from './burn-up.tsx';
export { prepareBurnUp, type BurnUpInput, type BurnUpPoint, type BurnUpView } from './prepare-burn-up.ts';

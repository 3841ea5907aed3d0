export { PageHeader } from './page-header.tsx';
export { PageState, type PageProblem } from './page-state.tsx';

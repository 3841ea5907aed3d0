export {
  foundOrganisation,
  type FoundedOrganisation,
  type Founder,
  type FoundOrganisationInput,
} from './found-organisation.ts';
export { isSetUp, runFirstTime, type FirstRunAccount } from './first-run.ts';

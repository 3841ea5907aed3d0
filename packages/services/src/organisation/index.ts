export { archiveDepartment } from './archive-department.ts';
export { createDepartments } from './create-departments.ts';
export { isSetUp, runFirstTime, type FirstRunAccount } from './first-run.ts';
export {
  foundOrganisation,
  type FoundedOrganisation,
  type Founder,
  type FoundOrganisationInput,
} from './found-organisation.ts';
export { listDepartments } from './list-departments.ts';
export { reorderDepartments } from './reorder-departments.ts';
export { updateDepartment } from './update-department.ts';
export { readVersionedSettings, updateSettings } from './update-settings.ts';

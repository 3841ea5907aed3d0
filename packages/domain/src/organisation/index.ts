export { decideArchive, decideDepartmentName, decideOrder } from './decide.ts';
export { DepartmentKind, guessDepartmentKind, guessShortName } from './department-kind.ts';
export {
  DepartmentProblemCode,
  parseDepartmentNames,
  type DepartmentProblem,
  type ParsedDepartment,
} from './parse-departments.ts';
export {
  ArchiveDepartmentInput,
  CreateDepartmentInput,
  FirstRunInput,
  OrganisationRefusal,
  ReorderDepartmentsInput,
  UpdateDepartmentInput,
} from './schema.ts';

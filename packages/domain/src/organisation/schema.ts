import { z } from 'zod';
import { PasswordText, UsernameInput } from '../account/index.ts';
import { Uuid } from '../common/index.ts';
import { DepartmentKind } from './department-kind.ts';

const Name = z.string().trim().min(2).max(60);
const ShortName = z.string().trim().min(1).max(20);

export const CreateDepartmentInput = z.object({
  name: Name,
  shortName: ShortName,
  kind: DepartmentKind,
});
export type CreateDepartmentInput = z.infer<typeof CreateDepartmentInput>;

export const UpdateDepartmentInput = z.object({
  departmentId: Uuid,
  patch: CreateDepartmentInput.partial(),
});
export type UpdateDepartmentInput = z.infer<typeof UpdateDepartmentInput>;

export const ArchiveDepartmentInput = z.object({ departmentId: Uuid });
export type ArchiveDepartmentInput = z.infer<typeof ArchiveDepartmentInput>;

/** The departments in their new order, all of them. */
export const ReorderDepartmentsInput = z.object({ departmentIds: z.array(Uuid).min(1).max(500) });
export type ReorderDepartmentsInput = z.infer<typeof ReorderDepartmentsInput>;

/** What the first-run page of an empty installation asks for. Exactly one department is the office. */
export const FirstRunInput = z.object({
  organisation: z.object({ name: Name }),
  administrator: z.object({
    name: z.string().trim().min(1).max(40),
    username: UsernameInput,
    password: PasswordText,
  }),
  departments: z
    .array(CreateDepartmentInput)
    .min(1)
    .max(500)
    .superRefine((departments, context) => {
      const names = departments.map((one) => one.name);
      for (const [index, name] of names.entries()) {
        if (names.indexOf(name) < index) {
          context.addIssue({ code: 'custom', path: [index, 'name'], message: 'department-name-taken' });
        }
      }
      if (departments.filter((one) => one.kind === 'office').length !== 1) {
        context.addIssue({ code: 'custom', path: [], message: 'not-one-office' });
      }
    }),
});
export type FirstRunInput = z.infer<typeof FirstRunInput>;

/** Codes an organisation rule or schema refuses with. */
export const OrganisationRefusal = [
  'department-name-taken',
  'not-one-office',
  'department-already-archived',
  'department-has-open-tasks',
  'department-has-people',
  'already-set-up',
  'order-incomplete',
] as const;
export type OrganisationRefusal = (typeof OrganisationRefusal)[number];

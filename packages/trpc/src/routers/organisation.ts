import { z } from 'zod';
import {
  ArchiveDepartmentInput,
  CreateDepartmentInput,
  ReorderDepartmentsInput,
  UpdateDepartmentInput,
} from '@gongkai/domain/organisation';
import { UpdateSettingsInput } from '@gongkai/domain/settings';
import {
  archiveDepartment,
  createDepartments,
  listDepartments,
  reorderDepartments,
  updateDepartment,
  readVersionedSettings,
  updateSettings,
} from '@gongkai/services/organisation';
import { procedureFor, router } from '../trpc.ts';

const manage = procedureFor('department.manage');

export const organisationRouter = router({
  departments: procedureFor('department.read')
    .input(z.object({ archived: z.boolean().default(false) }).prefault({}))
    .query(({ ctx, input }) => listDepartments(ctx.services, input)),
  /** One department, or a pasted list read with the domain's `parseDepartmentNames`: all or none. */
  createDepartments: manage
    .input(z.object({ departments: z.array(CreateDepartmentInput).min(1).max(500) }))
    .mutation(({ ctx, input }) => createDepartments(ctx.services, input.departments)),
  updateDepartment: manage
    .input(UpdateDepartmentInput)
    .mutation(({ ctx, input }) => updateDepartment(ctx.services, input)),
  archiveDepartment: manage
    .input(ArchiveDepartmentInput)
    .mutation(({ ctx, input }) => archiveDepartment(ctx.services, input)),
  reorderDepartments: manage
    .input(ReorderDepartmentsInput)
    .mutation(({ ctx, input }) => reorderDepartments(ctx.services, input)),
  settings: procedureFor('settings.read').query(({ ctx }) => readVersionedSettings(ctx.services)),
  updateSettings: procedureFor('settings.edit')
    .input(UpdateSettingsInput)
    .mutation(({ ctx, input }) => updateSettings(ctx.services, input)),
});

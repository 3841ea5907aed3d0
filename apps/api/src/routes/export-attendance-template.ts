import { attendanceTemplateWorkbook, type ReportLocale } from '@gongkai/reports';
import { authorise, type ServiceContext } from '@gongkai/services/core';
import { listDepartments } from '@gongkai/services/organisation';

/** An attendance table with the office's departments, to fill in and upload. */
export async function attendanceTemplateFile(ctx: ServiceContext, locale: ReportLocale) {
  authorise(ctx, 'training.read');
  const departments = await listDepartments(ctx, { archived: false });
  const bytes = await attendanceTemplateWorkbook(
    locale,
    departments.map(({ name }) => name),
  );
  return { name: locale === 'en' ? 'attendance.xlsx' : '参训人数填报表.xlsx', bytes };
}

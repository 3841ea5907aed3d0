import { taskWorkbook, type ReportLocale, type TaskSheetRow } from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportTasks, type ExportedTask } from '@gongkai/services/export';

const CYCLES = {
  'zh-CN': { monthly: '每月', quarterly: '每季度' },
  en: { monthly: 'every month', quarterly: 'every quarter' },
} as const;
const UNITS = {
  'zh-CN': { 'working-day': '个工作日', 'calendar-day': '日' },
  en: { 'working-day': 'working days', 'calendar-day': 'days' },
} as const;

function deadlineText({ cycle, event }: ExportedTask, locale: ReportLocale): string | null {
  if (cycle !== null) return CYCLES[locale][cycle];
  if (event === null) return null;
  const unit = UNITS[locale][event.unit];
  return locale === 'en'
    ? `within ${event.amount} ${unit} of: ${event.name}`
    : `${event.name}之日起${event.amount}${unit}内`;
}

function toSheetRow(task: ExportedTask, locale: ReportLocale): TaskSheetRow {
  const { itemNumber, itemHeading, cycle: _cycle, event: _event, ...rest } = task;
  return {
    ...rest,
    item: `${itemNumber}. ${itemHeading ?? ''}`.trim(),
    deadlineText: deadlineText(task, locale),
  };
}

/** The task table of a plan as an .xlsx file. */
export async function tasksFile(ctx: ServiceContext, planId: string, locale: ReportLocale) {
  const { plan, asOf, tasks } = await exportTasks(ctx, { planId });
  const name =
    locale === 'en' ? `tasks-${plan.year}-${asOf}.xlsx` : `${plan.year}年政务公开任务分解表(${asOf}).xlsx`;
  const bytes = await taskWorkbook({
    locale,
    planTitle:
      plan.title ?? (locale === 'en' ? `Openness work plan ${plan.year}` : `${plan.year}年政务公开工作要点`),
    asOf,
    caveats: [],
    rows: tasks.map((task) => toSheetRow(task, locale)),
  });
  return { name, bytes };
}

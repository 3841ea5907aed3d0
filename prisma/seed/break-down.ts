import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTask, dropSuggestions, issueTasks } from '@gongkai/services/breakdown';
import { createPlan, getPlan, parsePlanSource, type PlanDto } from '@gongkai/services/plan';
import { ISSUED_ON } from './acts.ts';
import type { SampleTask } from './data/task.ts';
import { SAMPLE_TASKS } from './data/tasks.ts';
import type { SamplePeople } from './people.ts';

const NOTICE = join(import.meta.dirname, 'data/plan-2021.txt');

type Item = PlanDto['sections'][number]['items'][number];

function deadlineOf({ deadline }: SampleTask) {
  if ('dueOn' in deadline) return { deadlineKind: 'dated' as const, dueOn: deadline.dueOn };
  if ('cycle' in deadline) return { deadlineKind: 'standing' as const, cycle: deadline.cycle };
  return { deadlineKind: 'event' as const, ...deadline };
}

function anchorOf(plan: PlanDto, task: SampleTask): { start: number; end: number } {
  const start = plan.sourceText.indexOf(task.quote);
  if (start < 0) throw new Error(`The notice does not say: ${task.quote}`);
  return { start, end: start + task.quote.length };
}

/** The open suggestion whose words the task takes up. */
function suggestionFor(
  item: Item,
  anchor: { start: number; end: number },
  taken: Set<string>,
): string | null {
  const found = item.suggestions.find(
    (one) => !taken.has(one.id) && one.anchor.start < anchor.end && anchor.start < one.anchor.end,
  );
  if (found !== undefined) taken.add(found.id);
  return found?.id ?? null;
}

async function makeTasks(people: SamplePeople, plan: PlanDto): Promise<Map<SampleTask, string>> {
  const office = await people.as('office', ISSUED_ON);
  const items = plan.sections.flatMap((section) => section.items);
  const taken = new Set<string>();
  const made = new Map<SampleTask, string>();
  for (const task of SAMPLE_TASKS) {
    const item = items.find((one) => one.number === task.item);
    if (item === undefined) throw new Error(`The notice has no item ${task.item}.`);
    const anchor = anchorOf(plan, task);
    const { taskId } = await createTask(office, {
      planId: plan.id,
      itemId: item.id,
      title: task.title,
      deliverable: task.deliverable,
      weight: task.weight,
      startsOn: null,
      dueOn: null,
      cycle: null,
      eventName: null,
      limitAmount: null,
      limitUnit: null,
      ...deadlineOf(task),
      leadDepartmentId: people.departmentId(task.lead),
      support: task.support === 'all' ? 'all' : task.support.map(people.departmentId),
      ownerId: people.userId(people.headOf(task.lead)),
      anchor,
      suggestionId: suggestionFor(item, anchor, taken),
      trajectory: null,
    });
    made.set(task, taskId);
  }
  return made;
}

/** Reads the 2021 notice in, breaks it down and issues every task. */
export async function breakDownNotice(
  people: SamplePeople,
): Promise<{ planId: string; tasks: Map<SampleTask, string> }> {
  const office = await people.as('office', ISSUED_ON);
  const source = readFileSync(NOTICE, 'utf8');
  const { draft } = await parsePlanSource(office, { text: source, sourceName: 'plan-2021.txt' });
  const { planId } = await createPlan(office, { ...draft, year: 2021 });
  const plan = await getPlan(office, { planId });
  const tasks = await makeTasks(people, plan);
  await dropSuggestions(office, { planId, suggestionIds: 'all' });
  await issueTasks(office, { planId, tasks: 'all' });
  return { planId, tasks };
}

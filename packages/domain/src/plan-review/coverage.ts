type Range = { start: number; end: number };

/** What coverage needs to know of a work item: its place and the duties found in its sentences. */
export type CoverageItem = { id: string; number: number; duties: readonly Range[] };

/** What coverage needs to know of a task; `ready` when nothing keeps it from being issued or it was issued. */
export type CoverageTask = { itemId: string; anchor: Range; cancelled: boolean; ready: boolean };

/**
 * How far an item is broken down (分解覆盖). `openDuties` counts duties whose words no live task quotes;
 * `fullyAssigned` means there is at least one live task and every one is ready.
 */
export type ItemCoverage = {
  itemId: string;
  number: number;
  taskCount: number;
  readyCount: number;
  openDuties: number;
  fullyAssigned: boolean;
};

export type PlanCoverage = {
  items: ItemCoverage[];
  itemCount: number;
  /** items with at least one live task */
  coveredCount: number;
  fullyAssignedCount: number;
};

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Coverage of every item, in the order given; cancelled tasks cover nothing. */
export function coverageOf(items: readonly CoverageItem[], tasks: readonly CoverageTask[]): PlanCoverage {
  const live = tasks.filter((task) => !task.cancelled);
  const covered = items.map((item): ItemCoverage => {
    const own = live.filter((task) => task.itemId === item.id);
    const readyCount = own.filter((task) => task.ready).length;
    const openDuties = item.duties.filter((duty) => !own.some((task) => overlaps(task.anchor, duty))).length;
    return {
      itemId: item.id,
      number: item.number,
      taskCount: own.length,
      readyCount,
      openDuties,
      fullyAssigned: own.length > 0 && readyCount === own.length,
    };
  });
  return {
    items: covered,
    itemCount: covered.length,
    coveredCount: covered.filter((item) => item.taskCount > 0).length,
    fullyAssignedCount: covered.filter((item) => item.fullyAssigned).length,
  };
}

import { useState } from 'react';
import type { EditorProps } from './cell-editors.tsx';
import { EditorPopover } from './editor-popover.tsx';
import { isEveryDepartment, SupportChoice } from './support-choice.tsx';
import { SupportNames } from './cell-text.tsx';

/** Picks the supporting departments of a task. */
export function SupportEditor({ task, options, label, onLeave }: EditorProps) {
  const leadId = task.lead?.departmentId ?? null;
  const before = task.supports.map((one) => one.departmentId);
  const [ids, setIds] = useState<string[]>(before);
  const same = ids.length === before.length && ids.every((id) => before.includes(id));
  const support = isEveryDepartment(options.departments, leadId, ids) ? ('all' as const) : ids;
  return (
    <EditorPopover
      label={label}
      target={<SupportNames task={task} options={options} />}
      onCommit={(isAway) => onLeave(same ? null : { support }, isAway ? 'away' : 'stay')}
      onCancel={() => onLeave(null, 'stay')}
    >
      <SupportChoice departments={options.departments} leadId={leadId} value={ids} onChange={setIds} />
    </EditorPopover>
  );
}

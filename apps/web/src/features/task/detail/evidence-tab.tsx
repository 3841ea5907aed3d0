import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { EvidenceList } from '../evidence-list.tsx';
import type { TaskDetail } from '../types.ts';
import classes from '../task.module.css';

/** 佐证: everything attached to the reports, by department. */
export function EvidenceTab({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const groups = task.parts
    .map((part) => ({
      part,
      evidence: task.reports
        .filter((report) => report.assignmentId === part.id)
        .flatMap((report) => report.evidence),
    }))
    .filter((group) => group.evidence.length > 0);
  if (groups.length === 0)
    return <PageState kind="empty" title={t('evidenceEmpty')} explanation={t('evidenceEmptyHint')} />;
  return groups.map(({ part, evidence }) => (
    <section key={part.id} aria-label={part.departmentName}>
      <h3 className={classes['sectionTitle']}>
        {part.departmentName} <span className={classes['quiet']}>{evidence.length}</span>
      </h3>
      <EvidenceList evidence={evidence} />
    </section>
  ));
}

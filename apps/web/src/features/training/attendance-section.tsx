import { useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { IconDownload, IconTableImport } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { AttendanceRow } from '@gongkai/domain/training';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useLanguage } from '#lib/locale-context.ts';
import { draftOf, type HeadsText } from './attendance-draft.ts';
import { AttendanceGrid } from './attendance-grid.tsx';
import { AttendanceImport } from './attendance-import.tsx';
import type { Session, TrainingDepartment } from './training-data.ts';
import { useAttendance } from './use-attendance.ts';
import classes from './training.module.css';

type Props = { year: number; session: Session; departments: readonly TrainingDepartment[] };

/** Who was expected and who came, by department: typed, pasted or from a file. */
export function AttendanceSection({ year, session, departments }: Props) {
  const t = useTranslations('training');
  const { locale } = useLanguage();
  const form = useAttendance(year, session, departments);
  const [importing, setImporting] = useState<string | null>(null);
  const isHeld = session.status === 'held';
  const nameOf = (id: string) => departments.find((one) => one.id === id)?.name ?? '';
  const mayImport = form.editable.size > 1;

  function fill(rows: readonly AttendanceRow[]): void {
    const usable = rows.filter(({ departmentId }) => form.editable.has(departmentId));
    const shown = isHeld ? usable : usable.map((row) => ({ ...row, actual: null }));
    form.draft.set(
      draftOf(
        shown,
        shown.map(({ departmentId }) => departmentId),
      ),
    );
    setImporting(null);
  }

  return (
    <section aria-labelledby="attendance-title" className={classes['section']}>
      <Group justify="space-between" mb="xs">
        <h2 id="attendance-title">{t('attendance.title')}</h2>
        {mayImport && (
          <Group gap="xs">
            <Button
              component="a"
              variant="subtle"
              size="xs"
              leftSection={<IconDownload size={16} />}
              href={`/api/exports/attendance-template.xlsx?locale=${locale}`}
              download
            >
              {t('import.template')}
            </Button>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconTableImport size={16} />}
              onClick={() => setImporting('')}
            >
              {t('import.open')}
            </Button>
          </Group>
        )}
      </Group>
      <p className={classes['hint']}>{t(`attendance.hint.${hintOf(session, form.editable.size)}`)}</p>
      {form.isConflict && (
        <ConflictNotice
          conflicts={form.draft.conflicts}
          labelOf={nameOf}
          textOf={(_key, value) => {
            const heads = value as HeadsText;
            return t('attendance.both', { expected: heads.expected || '—', actual: heads.actual || '—' });
          }}
          onTakeTheirs={form.draft.takeTheirs}
        />
      )}
      {form.over.length > 0 && (
        <Alert color="yellow" variant="light" role="status">
          {t('attendance.overAlert', { names: form.over.map(nameOf).join(t('listSeparator')) })}
        </Alert>
      )}
      <AttendanceGrid
        label={t('attendance.title')}
        departments={form.shown}
        draft={form.draft.values}
        editable={form.editable}
        columns={isHeld ? ['expected', 'actual'] : ['expected']}
        onChange={form.draft.set}
        onPasteTable={(text) => (mayImport ? setImporting(text) : undefined)}
      />
      <ProblemAlert error={form.failure} />
      {form.draft.isDirty && (
        <div className={classes['saveBar']}>
          <span role="status">
            {form.hasProblem
              ? t('attendance.fix')
              : t('attendance.unsaved', { count: Object.keys(form.draft.changes).length })}
          </span>
          <Button variant="default" onClick={form.discard}>
            {t('attendance.discard')}
          </Button>
          <Button loading={form.busy} disabled={!form.canSave} onClick={() => void form.save()}>
            {t('save')}
          </Button>
        </div>
      )}
      {importing !== null && (
        <AttendanceImport
          first={importing}
          departments={form.shown}
          isHeld={isHeld}
          onFill={fill}
          onClose={() => setImporting(null)}
        />
      )}
    </section>
  );
}

function hintOf(session: Session, editable: number): 'cancelled' | 'read' | 'own' | 'planned' | 'held' {
  if (session.status === 'cancelled') return 'cancelled';
  if (editable === 0) return 'read';
  if (editable === 1) return 'own';
  return session.status === 'held' ? 'held' : 'planned';
}

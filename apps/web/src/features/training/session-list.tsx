import { SegmentedControl, Group, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { filterSessions, type SessionFilter } from './filter-sessions.ts';
import { SessionStatus } from './session-status.tsx';
import type { Session, TrainingYear } from './training-data.ts';

type Props = {
  year: TrainingYear;
  filter: SessionFilter;
  onFilter: (filter: SessionFilter) => void;
};

const STATUSES = ['all', 'planned', 'held', 'cancelled'] as const;
const MODES = ['all', 'inviting', 'going-out'] as const;

/** The year's sessions by day; state and mode can be narrowed, and the address keeps both. */
export function SessionList({ year, filter, onFilter }: Props) {
  const t = useTranslations('training');
  const rows = filterSessions(year.sessions, filter);
  return (
    <>
      <Group gap="sm" mb="sm" className="gk-no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('list.status')}
          value={filter.status ?? 'all'}
          data={STATUSES.map((status) => ({ value: status, label: t(`list.${status}`) }))}
          onChange={(status) =>
            onFilter({
              ...filter,
              status: status === 'all' ? undefined : (status as NonNullable<SessionFilter['status']>),
            })
          }
        />
        <SegmentedControl
          size="xs"
          aria-label={t('field.mode')}
          value={filter.mode ?? 'all'}
          data={MODES.map((mode) => ({
            value: mode,
            label: mode === 'all' ? t('list.all') : t(`mode.${mode}`),
          }))}
          onChange={(mode) =>
            onFilter({
              ...filter,
              mode: mode === 'all' ? undefined : (mode as NonNullable<SessionFilter['mode']>),
            })
          }
        />
      </Group>
      {rows.length === 0 ? (
        <PageState
          kind="empty"
          title={t('list.emptyFiltered')}
          action={
            <Button variant="default" onClick={() => onFilter({})}>
              {t('list.clear')}
            </Button>
          }
        />
      ) : (
        <Sessions rows={rows} year={year} />
      )}
    </>
  );
}

function Sessions({ rows, year }: { rows: readonly Session[]; year: TrainingYear }) {
  const t = useTranslations('training');
  const format = useFormat();
  const names = new Map(year.departments.map(({ id, shortName }) => [id, shortName]));
  const columns: ListColumn<Session>[] = [
    {
      key: 'title',
      title: t('field.title'),
      isRowHeader: true,
      render: ({ id, title }) => (
        <Link to="/training/$sessionId" params={{ sessionId: id }} search={{ year: year.year }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'on',
      title: t('list.on'),
      render: ({ heldOn, plannedOn }) => (
        <span title={format.fullDate(heldOn ?? plannedOn)} style={{ whiteSpace: 'nowrap' }}>
          {format.shortDate(heldOn ?? plannedOn)}
        </span>
      ),
    },
    { key: 'status', title: t('list.status'), render: (session) => <SessionStatus session={session} /> },
    { key: 'mode', title: t('field.mode'), nowrap: true, render: ({ mode }) => t(`mode.${mode}`) },
    { key: 'trainer', title: t('field.trainer'), render: ({ trainer }) => trainer || '—' },
    {
      key: 'host',
      title: t('field.hostDepartmentId'),
      nowrap: true,
      render: ({ hostDepartmentId }) => names.get(hostDepartmentId ?? '') ?? '—',
    },
    {
      key: 'hours',
      title: t('field.hours'),
      numeric: true,
      render: ({ minutes }) => (minutes === 0 ? '—' : (minutes / 60).toFixed(1)),
    },
    { key: 'came', title: t('list.came'), numeric: true, render: (session) => <Came session={session} /> },
  ];
  return (
    <ListTable
      label={t('list.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isMuted={({ status }) => status === 'cancelled'}
    />
  );
}

/** Heads that came of those expected; a gap while rows are not counted. */
function Came({ session }: { session: Session }) {
  const t = useTranslations('training');
  const { attendances } = session;
  const expected = attendances.reduce((sum, row) => sum + row.expected, 0);
  const counted = attendances.filter(({ actual }) => actual !== null);
  if (attendances.length === 0) return '—';
  if (counted.length === 0) return `— / ${expected}`;
  const actual = counted.reduce((sum, row) => sum + (row.actual ?? 0), 0);
  const isWhole = counted.length === attendances.length;
  return (
    <span title={isWhole ? undefined : t('list.partly')}>
      {actual} / {expected}
      {isWhole ? '' : ' *'}
    </span>
  );
}

import { useState } from 'react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AUDIT_ACTIONS, AuditAction } from '@gongkai/domain/audit';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { filterOf, type AuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { NoAuditAccess } from './no-audit-access.tsx';
import { VerifyChain } from './verify-chain.tsx';

const route = getRouteApi('/app/admin/audit');

/** The audit trail for the auditor: who did what, before and after, and whether the chain holds. */
export function AuditPage() {
  return useMay('audit.read') ? <AuditLog /> : <NoAuditAccess />;
}

function AuditLog() {
  const t = useTranslations('audit');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} state={t('state')} actions={<VerifyChain />} />
      <AuditFilters
        key={search.person ?? ''}
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {/* Another filter begins again at the newest page. */}
      <AuditRows key={JSON.stringify(search)} search={search} onClear={() => void navigate({ search: {} })} />
    </>
  );
}

function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (next: AuditSearch) => void }) {
  const t = useTranslations('audit');
  const [person, setPerson] = useState(search.person ?? '');
  const date = (key: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`filter.${key}`)}
      value={search[key] ?? ''}
      onChange={(event) => onChange({ ...search, [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...search, person: person.trim() || undefined });
      }}
    >
      <Group gap="sm" mb="md" align="flex-end" className="gk-no-print">
        <TextInput
          type="search"
          label={t('filter.person')}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
          onBlur={() => onChange({ ...search, person: person.trim() || undefined })}
        />
        <NativeSelect
          label={t('filter.action')}
          value={search.action ?? ''}
          data={[
            { value: '', label: t('filter.anyAction') },
            ...AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`action.${action}`) })),
          ]}
          onChange={(event) =>
            onChange({ ...search, action: AuditAction.safeParse(event.currentTarget.value).data })
          }
        />
        {date('from')}
        {date('to')}
        <Button type="submit" variant="default">
          {t('filter.apply')}
        </Button>
      </Group>
    </form>
  );
}

function AuditRows({ search, onClear }: { search: AuditSearch; onClear: () => void }) {
  const t = useTranslations('audit');
  const trpc = useTRPC();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const pages = useSuspenseQueries({
    queries: cursors.map((before) =>
      trpc.audit.list.queryOptions({ ...filterOf(search), before, limit: 50 }),
    ),
  });
  const rows = pages.flatMap(({ data }) => data.rows);
  const next = pages.at(-1)?.data.nextBefore ?? null;
  if (rows.length === 0)
    return (
      <PageState
        kind="empty"
        title={t('empty')}
        explanation={t('emptyText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  return (
    <>
      <AuditTable rows={rows} />
      {next !== null && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setCursors([...cursors, next])}>
            {t('more')}
          </Button>
        </Group>
      )}
    </>
  );
}

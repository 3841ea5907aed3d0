import { Button } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { useLanguage } from '#lib/locale-context.ts';
import { useMay } from '#lib/session.ts';
import { ImportDialog } from '../import/import-dialog.tsx';
import { DeskLink } from './desk-link.tsx';
import { exportAddress, type LedgerSearch } from './ledger-search.ts';

const route = getRouteApi('/app/ledgers/$key/');

/** New record, import, export of the rows shown, and the template, as far as the person may. */
export function LedgerActions({ ledger, search }: { ledger: Ledger; search: LedgerSearch }) {
  const t = useTranslations('ledger');
  const { locale } = useLanguage();
  const navigate = route.useNavigate();
  const may = {
    edit: useMay('ledger.edit'),
    import: useMay('ledger.import'),
    export: useMay('ledger.export'),
  };
  const follow = (id: LedgerSearch['import']) =>
    void navigate({ search: { ...search, import: id }, replace: true });
  return (
    <>
      <DeskLink ledger={ledger.key} />
      {may.import && (
        <>
          <Button
            component="a"
            href={`/api/ledgers/${ledger.key}/template.xlsx?locale=${locale}`}
            download
            variant="subtle"
            color="gray"
          >
            {t('template')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => follow('new')}
          >
            {t('import.act')}
          </Button>
        </>
      )}
      {may.export && (
        <Button
          component="a"
          href={exportAddress(ledger.key, search, locale)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      )}
      {may.edit && (
        <Button
          component={Link}
          to={`/ledgers/${ledger.key}/new`}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('new')}
        </Button>
      )}
      {may.import && search.import !== undefined && (
        <ImportDialog
          ledger={ledger}
          importId={search.import === 'new' ? null : search.import}
          onStarted={follow}
          onClose={() => follow(undefined)}
        />
      )}
    </>
  );
}

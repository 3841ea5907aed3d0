import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useTRPC } from '#lib/trpc.ts';
import { findLedger } from '../ledger-data.ts';
import { RecordEditor } from './record-editor.tsx';

const newRoute = getRouteApi('/app/ledgers/$key/new');
const recordRoute = getRouteApi('/app/ledgers/$key/$id');

function UnknownLedger() {
  const t = useTranslations('ledger');
  return (
    <PageState
      wholePage
      kind="empty"
      title={t('unknownLedger')}
      explanation={t('unknownLedgerText')}
      action={<Link to="/ledgers">{t('toLedgers')}</Link>}
    />
  );
}

/** Names the ledger, which has a page of its own, on the way to this one. */
function useLedgerCrumb(ledger: Ledger | null, key: string): void {
  const text = useLocalText();
  useCrumbLabel(`/ledgers/${key}`, ledger === null ? undefined : text(ledger.name));
}

/** A new record of a ledger. */
export function NewRecordPage() {
  const { key } = newRoute.useParams();
  const ledger = findLedger(key);
  useLedgerCrumb(ledger, key);
  return ledger === null ? <UnknownLedger /> : <NewRecord key={key} ledger={ledger} />;
}

function NewRecord({ ledger }: { ledger: Ledger }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const options = useSuspenseQuery(trpc.ledger.options.queryOptions()).data;
  if (options.editable.length === 0)
    return <PageState wholePage kind="empty" title={t('mayNotEdit')} explanation={t('mayNotEditText')} />;
  return <RecordEditor ledger={ledger} record={null} options={options} />;
}

/** One record of a ledger. */
export function RecordPage() {
  const { key, id } = recordRoute.useParams();
  const ledger = findLedger(key);
  useLedgerCrumb(ledger, key);
  return ledger === null ? <UnknownLedger /> : <StoredRecord key={id} ledger={ledger} id={id} />;
}

function StoredRecord({ ledger, id }: { ledger: Ledger; id: string }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const path = useLocation({ select: (location) => location.pathname });
  const [record, options] = useSuspenseQueries({
    queries: [trpc.ledger.record.queryOptions({ recordId: id }), trpc.ledger.options.queryOptions()],
  });
  useCrumbLabel(path, record.data.label === '' ? t('unnamed') : record.data.label);
  return <RecordEditor ledger={ledger} record={record.data} options={options.data} />;
}

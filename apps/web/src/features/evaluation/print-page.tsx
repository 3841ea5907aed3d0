import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ResultNode } from '@gongkai/domain/scoring';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { PathButton, sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { PrintGroup } from './print-group.tsx';
import { PrintHeading } from './print-heading.tsx';
import classes from './print.module.css';

const route = getRouteApi('/app/evaluation/$kind/$id/print');
type Subject = { kind: 'department' | 'item'; id: string };
export type Sheet = RouterOutputs['evaluation']['subject'];
export type Rectified = RouterOutputs['evaluation']['rectification'];

/** One score sheet as it is put on paper: A4, a page for each group, headed by office, period, version and checksum. */
export function PrintPage() {
  const { kind, id } = route.useParams();
  return <PlanGate>{(plan) => <Print planId={plan.id} subject={{ kind, id }} />}</PlanGate>;
}

function Print({ planId, subject }: { planId: string; subject: Subject }) {
  const t = useTranslations('explain.print');
  const trpc = useTRPC();
  const { snapshot = null } = route.useSearch();
  const input = { planId, subject, snapshotId: snapshot };
  const [{ data }, { data: rectified }] = useSuspenseQueries({
    queries: [trpc.evaluation.subject.queryOptions(input), trpc.evaluation.rectification.queryOptions(input)],
  });
  useCrumbLabel(`/evaluation/${subject.kind}/${subject.id}/print`, t('crumb', { name: data.sheet.name }));
  return (
    <>
      <div className={`${classes['bar']} gk-no-print`}>
        <PathButton
          path={sheetPath(subject.kind, subject.id)}
          search={{ snapshot: snapshot ?? undefined }}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('back')}
        </PathButton>
        <ChooseSnapshot planId={planId} chosen={snapshot} />
        <Button size="xs" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <article className={classes['paper']}>
        <PrintHead data={data} rectified={rectified} />
        {data.sheet.nodes.map((node: ResultNode) => (
          <PrintGroup key={node.key} group={node} states={rectified.states} reasons={data.reasons} />
        ))}
        <p className={classes['foot']}>{t('foot')}</p>
      </article>
    </>
  );
}

/** Today's figures or a snapshot's; the choice stands in the address. */
function ChooseSnapshot({ planId, chosen }: { planId: string; chosen: string | null }) {
  const t = useTranslations('explain.print');
  const trpc = useTRPC();
  const navigate = route.useNavigate();
  const maySee = useMay('dashboard.leadership');
  const { data } = useQuery({ ...trpc.evaluation.snapshots.queryOptions({ planId }), enabled: maySee });
  if (!maySee) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('basis')}
      value={chosen ?? ''}
      data={[
        { value: '', label: t('today') },
        ...(data ?? []).map(({ id, number, label }) => ({
          value: id,
          label: t('snapshot', { number, label }),
        })),
      ]}
      onChange={(event) =>
        void navigate({ search: { snapshot: event.currentTarget.value || undefined }, replace: true })
      }
    />
  );
}

function PrintHead({ data, rectified }: { data: Sheet; rectified: Rectified }) {
  const t = useTranslations('explain.print');
  const bands = useTranslations('dashboard.bands');
  const format = useFormat();
  const text = useLocalText();
  const { sheet, snapshot } = data;
  const entries: [string, string][] = [
    [t('office'), rectified.office],
    [t('period'), t('year', { year: String(rectified.year) })],
    [t('asOf'), format.fullDate(data.asOf)],
    [
      t('version'),
      data.version === null
        ? text(data.definition.name)
        : t('versionOf', { name: text(data.definition.name), version: data.version }),
    ],
    [
      t('basis'),
      snapshot === null ? t('live') : t('snapshot', { number: snapshot.number, label: snapshot.label }),
    ],
    ['SHA-256', snapshot === null ? t('noHash') : snapshot.sha256],
  ];
  return (
    <PrintHeading
      title={t('title', { name: sheet.name })}
      entries={entries}
      sheet={sheet}
      band={sheet.band !== null && bands.has(sheet.band) ? bands(sheet.band) : '—'}
    />
  );
}

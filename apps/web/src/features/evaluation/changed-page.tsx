import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { IconArrowLeft } from '@tabler/icons-react';
import { leavesOf } from '@gongkai/domain/indicator';
import { ledgerCheckOf } from '@gongkai/domain/metric';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { PathButton } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { ChangedTable } from './changed-table.tsx';
import { changedPath } from './indicator-path.ts';

const route = getRouteApi('/app/evaluation/$kind/$id/$leaf/changes');
type Subject = { kind: 'department' | 'item'; id: string };
type Days = { before: string; after: string };

/** All ledger records that began or ceased to fail one indicator between two days. */
export function ChangedPage() {
  const { kind, id } = route.useParams();
  return <PlanGate>{(plan) => <Changed planId={plan.id} subject={{ kind, id }} />}</PlanGate>;
}

function Changed({ planId, subject }: { planId: string; subject: Subject }) {
  const t = useTranslations('explain.changed');
  const text = useLocalText();
  const trpc = useTRPC();
  const { leaf: key } = route.useParams();
  const { before, after } = route.useSearch();
  const { data } = useSuspenseQuery(trpc.evaluation.subject.queryOptions({ planId, subject }));
  const leaf = leavesOf(data.definition.nodes).find((one) => one.key === key);
  const metric = leaf?.metric ?? null;
  const name = leaf === undefined ? key : text(leaf.name);
  useCrumbLabel(changedPath(subject.kind, subject.id, key), `${data.sheet.name} · ${name}`);
  if (before === undefined || after === undefined || metric === null || ledgerCheckOf(metric) === null)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('nothing')}
        explanation={t('nothingText')}
        action={<Back before={before} after={after} kind={subject.kind} />}
      />
    );
  return (
    <Found
      planId={planId}
      subject={subject}
      title={t('title', { indicator: name })}
      name={data.sheet.name}
      metric={metric}
      days={{ before, after }}
    />
  );
}

type FoundProps = {
  planId: string;
  subject: Subject;
  title: string;
  name: string;
  metric: string;
  days: Days;
};

function Found({ planId, subject, title, name, metric, days }: FoundProps) {
  const t = useTranslations('explain.changed');
  const format = useFormat();
  const trpc = useTRPC();
  const { leaf } = route.useParams();
  const { page = 1 } = route.useSearch();
  const { data } = useSuspenseQuery(
    trpc.evaluation.changed.queryOptions({ planId, subject, metric, ...days, page }),
  );
  const figures = data.status === 'found' ? data : { cleared: 0, added: 0 };
  const words = { name, from: format.fullDate(days.before), to: format.fullDate(days.after) };
  return (
    <>
      <PageHeader
        title={title}
        state={t(data.status === 'found' ? 'state' : 'notKept', {
          ...words,
          cleared: figures.cleared,
          added: figures.added,
        })}
        actions={<Back {...days} kind={subject.kind} />}
      />
      {data.status === 'found' && (
        <ChangedTable data={data} path={changedPath(subject.kind, subject.id, leaf)} search={days} />
      )}
    </>
  );
}

function Back({ before, after, kind }: Partial<Days> & Pick<Subject, 'kind'>) {
  const t = useTranslations('explain.changed');
  return (
    <PathButton
      path="/evaluation/days"
      search={{ before, after, kind: kind === 'item' ? 'item' : undefined }}
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('back')}
    </PathButton>
  );
}

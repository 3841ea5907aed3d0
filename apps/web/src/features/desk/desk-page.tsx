import { Suspense, useState } from 'react';
import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconFileText } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { clockLight } from './clock-light.ts';
import { useDeskList, type DeskList as DeskData } from './desk-data.ts';
import { DeskList } from './desk-list.tsx';
import { RequestPanel } from './request-panel.tsx';
import { TemplatesDialog } from './templates-dialog.tsx';
import classes from './desk.module.css';

const route = getRouteApi('/app/ledgers/disclosure-request/desk');

/** The request desk (依申请公开办理): every open request with today's clock, and the guided panel of one. */
export function DeskPage() {
  const t = useTranslations('desk');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = search.state ?? 'open';
  const list = useDeskList(state);
  const [showsTemplates, setShowsTemplates] = useState(false);
  const active = search.request ?? undefined;
  return (
    <div className={classes['page']} data-open={active !== undefined}>
      <PageHeader
        title={t('title')}
        state={<Sentence list={list} state={state} />}
        actions={
          <Button
            variant="default"
            leftSection={<IconFileText size={16} />}
            onClick={() => setShowsTemplates(true)}
          >
            {t('templates.open')}
          </Button>
        }
      />
      <div className={classes['frame']}>
        <div className={classes['left']}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('list.which')}
            value={state}
            data={[
              { value: 'open', label: t('list.open') },
              { value: 'concluded', label: t('list.concluded') },
            ]}
            onChange={(value) => void navigate({ search: { state: value as 'open' | 'concluded' } })}
          />
          {list.isCut && <Alert color="yellow">{t('list.cut', { count: list.rows.length })}</Alert>}
          {list.rows.length === 0 ? (
            <PageState kind="empty" title={t(`list.empty.${state}`)} explanation={t('list.emptyText')} />
          ) : (
            <DeskList rows={list.rows} search={search} active={active} />
          )}
        </div>
        <div className={classes['right']}>
          {active === undefined ? (
            <p className={classes['hint']}>{t('choose')}</p>
          ) : (
            <>
              <Link
                to="/ledgers/disclosure-request/desk"
                search={{ state: search.state }}
                className={classes['back']}
              >
                <IconArrowLeft size={16} aria-hidden /> {t('back')}
              </Link>
              <Suspense fallback={<PageState kind="loading" />}>
                <RequestPanel key={active} recordId={active} />
              </Suspense>
            </>
          )}
        </div>
      </div>
      {showsTemplates && <TemplatesDialog onClose={() => setShowsTemplates(false)} />}
    </div>
  );
}

function Sentence({ list, state }: { list: DeskData; state: 'open' | 'concluded' }) {
  const t = useTranslations('desk');
  const count = (light: string) => list.rows.filter(({ clock }) => clockLight(clock) === light).length;
  if (state === 'concluded') return t('state.concluded', { count: list.rows.length, late: count('overdue') });
  return t('state.open', {
    count: list.rows.length,
    overdue: count('overdue'),
    near: count('near-deadline'),
  });
}

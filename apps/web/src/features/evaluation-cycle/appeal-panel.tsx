import { useState } from 'react';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useMay, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { AppealCard } from './appeal-card.tsx';
import { FileAppealDialog } from './appeal-file-dialog.tsx';
import classes from './appeal.module.css';

type Appeals = RouterOutputs['appeal']['list'];

/** 申诉: what departments object to and how the office decided; a department files one here while the window is open. */
export function AppealPanel({ evaluationId }: { evaluationId: string }) {
  const t = useTranslations('appeal');
  const trpc = useTRPC();
  const session = useSession();
  const mayFile = useMay('appeal.file');
  const [isFiling, setFiling] = useState(false);
  const { data } = useSuspenseQuery(trpc.appeal.list.queryOptions({ evaluationId }));
  const departmentId = session.department?.id;
  const isOpen = data.window !== null && data.window.daysLeft !== null;
  return (
    <Panel
      title={t('title')}
      note={<WindowNote window={data.window} />}
      actions={
        mayFile &&
        departmentId !== undefined &&
        isOpen && (
          <Button size="xs" onClick={() => setFiling(true)}>
            {t('file.open')}
          </Button>
        )
      }
    >
      {data.appeals.length === 0 ? (
        <p className={list['nothing']}>{t(isOpen && mayFile ? 'noneYet' : 'none')}</p>
      ) : (
        <ul className={classes['cards']}>
          {data.appeals.map((appeal) => (
            <li key={appeal.id}>
              <AppealCard appeal={appeal} isOwn={appeal.department.id === departmentId} />
            </li>
          ))}
        </ul>
      )}
      {isFiling && departmentId !== undefined && (
        <FileAppealDialog
          evaluationId={evaluationId}
          departmentId={departmentId}
          onClose={() => setFiling(false)}
        />
      )}
    </Panel>
  );
}

/** Until when appeals may be filed, with the working days left; without a holiday notice the day is an estimate. */
function WindowNote({ window }: { window: Appeals['window'] }) {
  const t = useTranslations('appeal');
  const format = useFormat();
  if (window === null) return <>{t('window.notYet')}</>;
  const day = format.fullDate(window.closesOn);
  const assumed = window.state === 'assumed' ? ` ${t('window.assumed')}` : '';
  if (window.daysLeft === null) return <>{`${t('window.closed', { day })}${assumed}`}</>;
  return <>{`${t('window.open', { day, days: window.daysLeft })}${assumed}`}</>;
}

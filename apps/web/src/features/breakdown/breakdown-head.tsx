import { Badge, Button, Progress } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useLanguage } from '#lib/locale-context.ts';
import type { useBreakdown } from './breakdown-data.ts';
import type { Open } from './dialogs.tsx';
import classes from './breakdown.module.css';

type Props = Pick<ReturnType<typeof useBreakdown>, 'plan' | 'tasks' | 'coverage'> & {
  readOnly: boolean;
  onOpen: (open: Open) => void;
};

/** The plan's title and state, how many items are fully assigned, and the acts on the plan as a whole. */
export function BreakdownHead({ plan, tasks, coverage, readOnly, onOpen }: Props) {
  const t = useTranslations('breakdown');
  const { locale } = useLanguage();
  const drafts = tasks.filter((task) => task.status === 'draft').length;
  const live = tasks.filter((task) => task.status !== 'cancelled').length;
  const { fullyAssignedCount: assigned, itemCount, coveredCount } = coverage;
  const blanks = plan.title === null || plan.documentNumber === null;
  return (
    <>
      <PageHeader
        title={plan.title ?? t('untitled', { year: plan.year })}
        state={t('state', {
          tasks: live,
          cancelled: tasks.length - live,
          drafts,
          empty: itemCount - coveredCount,
        })}
        actions={
          <>
            {!readOnly && (
              <Button
                variant="default"
                onClick={() => onOpen({ kind: 'head' })}
                {...(blanks
                  ? {
                      rightSection: (
                        <Badge size="xs" variant="light" color="orange" tt="none">
                          {t('blank')}
                        </Badge>
                      ),
                    }
                  : {})}
              >
                {t('headButton')}
              </Button>
            )}
            <Button
              variant="default"
              component="a"
              href={`/api/exports/tasks.xlsx?planId=${plan.id}&locale=${locale}`}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('export')}
            </Button>
            {!readOnly && (
              <Button
                disabled={drafts === 0}
                leftSection={<IconSend size={16} aria-hidden />}
                onClick={() => onOpen({ kind: 'issue', chosen: null })}
              >
                {t('issueButton', { count: drafts })}
              </Button>
            )}
          </>
        }
      />
      <div className={classes['progress']}>
        <Progress
          value={itemCount === 0 ? 0 : (assigned / itemCount) * 100}
          aria-label={t('assignedOf', { assigned, items: itemCount })}
        />
        <span>{t('assignedOf', { assigned, items: itemCount })}</span>
      </div>
    </>
  );
}

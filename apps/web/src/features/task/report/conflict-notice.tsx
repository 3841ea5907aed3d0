import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { PartDetail, TaskReport } from '../types.ts';
import classes from '../task.module.css';

type Props = {
  /** what the person wrote */
  mine: { percent: number; statement: string };
  /** how the part stands now, and the report that came in between */
  part: Pick<PartDetail, 'percent' | 'status'>;
  theirs: Pick<TaskReport, 'percent' | 'statement' | 'reportedByName' | 'reportedOn'> | null;
  onKeepMine: () => void;
  onDiscard: () => void;
};

/** Somebody else was quicker: both values side by side, and the person decides. Nothing is overwritten silently. */
export function ConflictNotice({ mine, part, theirs, onKeepMine, onDiscard }: Props) {
  const t = useTranslations('task');
  const format = useFormat();
  return (
    <Alert color="orange" title={t('conflict.title')} role="alert">
      <div className={classes['conflict']}>
        <dl>
          <dt>{t('conflict.theirs')}</dt>
          <dd>
            {t('conflict.value', {
              percent: theirs?.percent ?? part.percent,
              status: t(`partStatus.${part.status}`),
            })}
            {theirs !== null && (
              <div className={classes['quiet']}>
                {t('conflict.by', {
                  name: theirs.reportedByName,
                  on: format.shortDate(theirs.reportedOn),
                  statement: theirs.statement,
                })}
              </div>
            )}
          </dd>
          <dt>{t('conflict.mine')}</dt>
          <dd>
            {format.percent(mine.percent)}
            <div className={classes['quiet']}>{mine.statement}</div>
          </dd>
        </dl>
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={onDiscard}>
            {t('conflict.discard')}
          </Button>
        </Group>
      </div>
    </Alert>
  );
}

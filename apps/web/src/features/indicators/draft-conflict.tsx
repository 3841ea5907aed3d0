import { Alert, Button, Group } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { compareSystems } from '@gongkai/domain/indicator';
import { ChangeTable } from './change-table.tsx';
import type { SystemDetail } from './indicator-data.ts';
import type { Editor } from './use-editor.ts';
import classes from './indicators.module.css';

type Props = { editor: Editor; theirs: SystemDetail };

/** Somebody else saved the draft in between: what differs, and the choice. Nothing typed is lost either way. */
export function DraftConflict({ editor, theirs }: Props) {
  const t = useTranslations('indicators');
  return (
    <Alert
      className={classes['notice']}
      color="yellow"
      variant="light"
      role="alert"
      icon={<IconArrowsDiff size={18} aria-hidden />}
      title={t('conflict.title', { name: theirs.updatedBy ?? t('conflict.somebody') })}
    >
      <p>{t('conflict.explanation')}</p>
      <ChangeTable
        comparison={compareSystems(theirs.definition, editor.present)}
        heads={{ before: t('conflict.theirWeight'), after: t('conflict.myWeight') }}
      />
      <Group mt="sm">
        <Button size="compact-sm" variant="default" onClick={() => void editor.saveMine()}>
          {t('conflict.mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={editor.takeTheirs}>
          {t('conflict.theirs')}
        </Button>
      </Group>
    </Alert>
  );
}

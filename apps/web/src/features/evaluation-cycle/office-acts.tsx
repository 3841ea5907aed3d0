import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMay } from '#lib/session.ts';
import type { Evaluation } from './cycle-data.ts';
import { OfficeDialogs, type Asked } from './office-dialogs.tsx';

const MAIN = { draft: 'open', 'self-assessment': 'start', verification: 'announce' } as const;

/** What the office does with the whole evaluation: open, verify, announce; each step asked once more. */
export function OfficeActs({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const mayOpen = useMay('evaluation.open');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { status, id } = evaluation;
  const main =
    status === 'draft' || status === 'self-assessment' || status === 'verification' ? MAIN[status] : null;
  if (!mayOpen || main === null) return null;
  return (
    <>
      {status === 'draft' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/evaluations/new" search={{ draft: id }} {...props} />}
        >
          {t('act.edit')}
        </Button>
      )}
      <Button onClick={() => setAsked(main)}>{t(`act.${main}`)}</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('act.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked(status === 'draft' ? 'discard' : 'withdraw')}>
            {t(status === 'draft' ? 'act.discard' : 'act.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <OfficeDialogs evaluation={evaluation} asked={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

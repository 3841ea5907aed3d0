import { Button, Popover } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import classes from './audit.module.css';

/** Computes the whole chain anew on demand and says whether it holds. */
export function VerifyChain() {
  const t = useTranslations('audit');
  const format = useFormat();
  const trpc = useTRPC();
  const [opened, setOpened] = useState(false);
  const check = useQuery({ ...trpc.audit.verify.queryOptions(), enabled: false, gcTime: 0 });
  const broken = check.data?.brokenAt ?? null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} withArrow>
      <Popover.Target>
        <Button
          leftSection={<IconShieldCheck size={16} />}
          loading={check.isFetching}
          onClick={() => {
            setOpened(true);
            void check.refetch();
          }}
        >
          {t('verify.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div role="status" aria-live="polite">
          {check.isFetching && t('verify.busy')}
          {!check.isFetching && check.data !== undefined && (
            <>
              <p className={classes['verdict']} data-broken={broken !== null || undefined}>
                {broken === null ? (
                  <IconShieldCheck size={18} aria-hidden />
                ) : (
                  <IconShieldX size={18} aria-hidden />
                )}
                {broken === null ? t('verify.holds') : t('verify.broken', { seq: broken })}
              </p>
              <p className={classes['quiet']}>
                {t(broken === null ? 'verify.details' : 'verify.brokenText', {
                  entries: format.count(check.data.entries),
                })}
              </p>
              <code className={classes['hash']}>{check.data.lastHash}</code>
            </>
          )}
        </div>
        {!check.isFetching && <ProblemAlert error={check.error} kept={false} />}
      </Popover.Dropdown>
    </Popover>
  );
}

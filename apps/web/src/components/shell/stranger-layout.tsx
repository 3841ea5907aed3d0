import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#lib/locale-context.ts';
import classes from './stranger-layout.module.css';

type Props = { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode };

/** The frame of pages before sign-in: the product on the left, the form on the right. */
export function StrangerLayout({ title, lead, wide = false, children }: Props) {
  const t = useTranslations('shell');
  const { locale, change } = useLanguage();
  return (
    <div className={classes['frame']} data-wide={wide || undefined}>
      <aside className={classes['aside']}>
        <div className={classes['mark']}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <strong>{t('product')}</strong>
        </div>
        <p className={classes['purpose']}>{t('purpose')}</p>
        <ol className={classes['chain']}>
          {(['plan', 'task', 'evidence', 'score'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`chain.${step}`)}</strong>
              <span>{t(`chain.${step}Text`)}</span>
            </li>
          ))}
        </ol>
        <p className={classes['secrecy']}>{t('secrecy')}</p>
      </aside>
      <main className={classes['main']}>
        <div className={classes['language']}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconLanguage size={16} />}
            onClick={() => void change(locale === 'en' ? 'zh-CN' : 'en')}
          >
            <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{t('otherLanguage')}</span>
          </Button>
        </div>
        <div className={classes['sheet']}>
          <h1>{title}</h1>
          {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import classes from './live-mark.module.css';

/** How long the mark stays, in milliseconds. */
const STAYS = 6000;

type Props = {
  /** the server's data: a new object only when something in it changed */
  data: unknown;
};

/** A discreet sign that figures on the screen have just changed by themselves. */
export function LiveMark({ data }: Props) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  const seen = useRef(data);
  const [changedAt, setChangedAt] = useState<string | null>(null);
  useEffect(() => {
    if (seen.current === data) return undefined;
    seen.current = data;
    setChangedAt(new Date().toISOString());
    const timer = setTimeout(() => setChangedAt(null), STAYS);
    return () => clearTimeout(timer);
  }, [data]);
  return (
    <span
      role="status"
      className={`${classes['mark']} gk-no-print`}
      data-shown={changedAt !== null || undefined}
    >
      {changedAt !== null && t('updated', { at: format.instant(changedAt) })}
    </span>
  );
}

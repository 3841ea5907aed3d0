import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { LedgerKey } from '@gongkai/domain/ledger';

/** Ledgers with a screen of their own for working through their records. */
const DESKS: Partial<Record<LedgerKey, NonNullable<LinkProps['to']>>> = {
  'disclosure-request': '/ledgers/disclosure-request/desk',
};

/** The way to a ledger's desk, where it has one. */
export function DeskLink({ ledger }: { ledger: LedgerKey }) {
  const t = useTranslations('desk');
  const to = DESKS[ledger];
  if (to === undefined) return null;
  return (
    <Button component={Link} to={to} variant="default">
      {t('link')}
    </Button>
  );
}

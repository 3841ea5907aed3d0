import { Badge } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { EvaluationStatus } from '@gongkai/domain/evaluation-cycle';

const COLORS: Record<EvaluationStatus, string> = {
  draft: 'gray',
  'self-assessment': 'blue',
  verification: 'blue',
  announced: 'green',
  final: 'green',
  withdrawn: 'gray',
};

/** Where an evaluation stands, in a word. */
export function StatusBadge({ status }: { status: EvaluationStatus }) {
  const t = useTranslations('cycle');
  return (
    <Badge variant="light" color={COLORS[status]}>
      {t(`status.${status}`)}
    </Badge>
  );
}

import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import type { Light } from '../theme/index.ts';
import classes from './light.module.css';

const ICONS = {
  done: IconCircleCheck,
  'on-course': IconCheck,
  'near-deadline': IconClock,
  behind: IconAlertTriangle,
  overdue: IconUrgent,
  none: IconCircleDashed,
} as const satisfies Record<Light, TablerIcon>;

type Props = {
  light: Light;
  /** only the icon, the word for screen readers and on hover: for narrow cells */
  compact?: boolean;
};

/** A light as icon and word: colour is never the only sign. */
export function LightBadge({ light, compact = false }: Props) {
  const { t } = useUiEnvironment();
  const Icon = ICONS[light];
  const word = t(`light.${light}`);
  return (
    <span className={classes['badge']} data-light={light} title={compact ? word : undefined}>
      <Icon size={14} stroke={2} aria-hidden />
      <span className={compact ? 'gk-visually-hidden' : undefined}>{word}</span>
    </span>
  );
}

import {
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconGauge,
  IconGavel,
  IconScoreboard,
  IconHome,
  IconListDetails,
  IconListTree,
  IconBooks,
  IconReport,
  IconScale,
  IconSchool,
  IconSettings,
  IconShieldCheck,
  IconTimeline,
  IconTrendingUp,
  type TablerIcon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Permission } from '@gongkai/domain/permission';

export type NavEntry = {
  /** key in the `nav` namespace */
  label: string;
  to: NonNullable<LinkProps['to']>;
  icon: TablerIcon;
  /** shown to whoever holds one of these; to everyone when left out */
  anyOf?: readonly Permission[];
};

/** Entries under a heading that opens and closes; one level only. */
export type NavGroup = {
  /** key in the `nav` namespace */
  group: string;
  icon: TablerIcon;
  entries: readonly NavEntry[];
};

/** The left rail, top to bottom: one line an entry or a group. */
export const NAV: readonly (NavEntry | NavGroup)[] = [
  { label: 'office', to: '/office', icon: IconHome, anyOf: ['dashboard.office'] },
  { label: 'my', to: '/my', icon: IconBuilding, anyOf: ['task.report'] },
  { label: 'review', to: '/review', icon: IconClipboardCheck, anyOf: ['task.verify'] },
  { label: 'tasks', to: '/tasks', icon: IconChecklist, anyOf: ['task.read'] },
  { label: 'plans', to: '/plans', icon: IconListDetails, anyOf: ['plan.read'] },
  { label: 'ledgers', to: '/ledgers', icon: IconBooks, anyOf: ['ledger.read'] },
  { label: 'secrecyReviews', to: '/ledgers/reviews', icon: IconShieldCheck, anyOf: ['secrecy.override'] },
  { label: 'training', to: '/training', icon: IconSchool, anyOf: ['training.read'] },
  { label: 'leadership', to: '/leadership', icon: IconChartBar, anyOf: ['dashboard.leadership'] },
  { label: 'department', to: '/department', icon: IconGauge, anyOf: ['task.report'] },
  {
    group: 'evaluationGroup',
    icon: IconGavel,
    entries: [
      { label: 'evaluation', to: '/evaluation', icon: IconScoreboard, anyOf: ['evaluation.read'] },
      { label: 'evaluations', to: '/evaluations', icon: IconTimeline, anyOf: ['evaluation.follow'] },
      { label: 'combined', to: '/combined', icon: IconScale, anyOf: ['evaluation.read'] },
      { label: 'trend', to: '/evaluation/trend', icon: IconTrendingUp, anyOf: ['evaluation.read'] },
      { label: 'indicators', to: '/indicators', icon: IconListTree, anyOf: ['evaluation.read'] },
    ],
  },
  { label: 'annualReport', to: '/annual-report', icon: IconReport, anyOf: ['annual-report.read'] },
  {
    label: 'admin',
    to: '/admin',
    icon: IconSettings,
    anyOf: ['account.read', 'audit.read', 'calendar.edit'],
  },
];

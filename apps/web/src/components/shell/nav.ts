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
  IconSchool,
  IconSettings,
  IconShieldCheck,
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

/** The left rail, top to bottom: one line an entry. */
export const NAV: readonly NavEntry[] = [
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
  { label: 'evaluation', to: '/evaluation', icon: IconScoreboard, anyOf: ['evaluation.read'] },
  { label: 'indicators', to: '/indicators', icon: IconListTree, anyOf: ['evaluation.read'] },
  { label: 'annualReport', to: '/annual-report', icon: IconReport, anyOf: ['annual-report.read'] },
  { label: 'evaluations', to: '/evaluations', icon: IconGavel, anyOf: ['evaluation.follow'] },
  {
    label: 'admin',
    to: '/admin',
    icon: IconSettings,
    anyOf: ['account.read', 'audit.read', 'calendar.edit'],
  },
];

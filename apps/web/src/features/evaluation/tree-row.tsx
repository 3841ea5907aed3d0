import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { elsewhereCount } from './counted-elsewhere.tsx';
import type { SheetRow } from './sheet-rows.ts';
import classes from './evaluation.module.css';

/** Where a node's own points lead: an address that can be sent. */
export type PageLink = { path: string; search: Record<string, string | undefined> };

type Props = { row: SheetRow; isOpen: boolean; isNamed: boolean; onToggle: () => void; page: PageLink };

/** One node of the tree; a leaf is a button that opens its detail. */
export function TreeRow({ row, isOpen, isNamed, onToggle, page }: Props) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const { node, depth } = row;
  const name = text(node.name);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const isMeasured = node.state === 'measured';
  const elsewhere = elsewhereCount(node);
  const metric = isMeasured ? node.metric : null;
  // What is said and what is seen must agree.
  const points = node.points === null ? t('states.not-applicable') : format.score(node.points);
  return (
    <tr
      data-group={node.type === 'group' || undefined}
      data-named={isNamed || undefined}
      className={classes['node']}
    >
      <th scope="row" style={{ paddingInlineStart: `calc(8px + ${depth} * var(--tree-indent))` }}>
        {node.type === 'group' ? (
          name
        ) : (
          <button type="button" aria-expanded={isOpen} onClick={onToggle} className={classes['leaf']}>
            <Chevron size={14} aria-hidden />
            {name}
          </button>
        )}
        {elsewhere > 0 && (
          <span className={classes['state']} title={t('elsewhereHint')}>
            {t('elsewhere', { count: elsewhere })}
          </span>
        )}
        {!isMeasured && (
          <span className={classes['state']} data-state={node.state} title={t(`stateHints.${node.state}`)}>
            {t(`states.${node.state}`)}
          </span>
        )}
      </th>
      <td data-figure>{format.score(node.weight)}</td>
      <td data-figure>
        {metric !== null && (
          <>
            {metric.denominator > 0 && (
              <span>{`${((metric.numerator / metric.denominator) * 100).toFixed(2)}%`}</span>
            )}
            <span className={classes['fraction']}>{`${metric.numerator} ÷ ${metric.denominator}`}</span>
          </>
        )}
      </td>
      <td data-figure data-none={node.points === null || undefined}>
        <PathLink {...page} label={t('pointsOf', { name, points })}>
          {points}
        </PathLink>
      </td>
      <td data-figure>{format.score(node.possible)}</td>
    </tr>
  );
}

import { useTranslations } from 'use-intl';
import { resultLeaves, type ResultNode } from '@gongkai/domain/scoring';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { siblingPage } from './indicator-path.ts';
import { RecordLink } from './record-link.tsx';
import type { PageLink } from './tree-row.tsx';
import classes from './evaluation.module.css';

/** How many of a leaf's records lose their points in other leaves of its family. */
export function elsewhereCount({ countedElsewhere = [], countedElsewhereMore = [] }: ResultNode): number {
  return countedElsewhereMore.reduce((sum, { count }) => sum + count, countedElsewhere.length);
}

type Props = { node: ResultNode; nodes: readonly ResultNode[]; page: PageLink };

/**
 * Records that fail here too but lose their points in another indicator of the family, each leading there: one record,
 * one loss. `page` is the leaf's own page; those of its family lie beside it.
 */
export function CountedElsewhere({ node, nodes, page }: Props) {
  const t = useTranslations('explain');
  const text = useLocalText();
  const names = new Map(resultLeaves(nodes).map(({ key, name }) => [key, text(name)]));
  const under = (leaf: string) => (
    <>
      <span className={list['quiet']}>{t('elsewhereUnder')}</span>{' '}
      <PathLink {...siblingPage(page, leaf)} className={list['link']}>
        {names.get(leaf) ?? leaf}
      </PathLink>
    </>
  );
  return (
    <ul className={classes['plain']}>
      {(node.countedElsewhere ?? []).map(({ record, leaf }) => (
        <li key={`${record.kind}-${record.id}`}>
          <RecordLink record={record} /> {under(leaf)}
        </li>
      ))}
      {(node.countedElsewhereMore ?? []).map(({ leaf, count }) => (
        <li key={leaf}>
          {t('elsewhereMore', { count })} {under(leaf)}
        </li>
      ))}
    </ul>
  );
}

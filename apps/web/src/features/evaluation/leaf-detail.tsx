import { useTranslations } from 'use-intl';
import type { ExplainStep, ResultNode } from '@gongkai/domain/scoring';
import { recordKey } from '@gongkai/domain/metric';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { CountedElsewhere, elsewhereCount } from './counted-elsewhere.tsx';
import { FormulaList } from './formula-list.tsx';
import { groupNames } from './formula-steps.ts';
import { hasListed, ListedOccurrences } from './leaf-remarks.tsx';
import { Reason } from './reason.tsx';
import { RecordLink } from './record-link.tsx';
import type { SheetRow } from './sheet-rows.ts';
import type { PageLink } from './tree-row.tsx';
import classes from './evaluation.module.css';

type Reasons = RouterOutputs['evaluation']['subject']['reasons'][string] | undefined;
type Props = {
  row: SheetRow;
  /** the whole sheet, for the names of other indicators and groups */
  nodes: readonly ResultNode[];
  steps: readonly ExplainStep[];
  page: PageLink;
  reasons: Reasons;
};

/** A leaf's rule in words, the same with figures put in, and the records that lost points, each with why. */
export function LeafDetail({ row, nodes, steps, page, reasons }: Props) {
  const t = useTranslations('evaluation');
  const explained = useTranslations('explain');
  const text = useLocalText();
  const { node, words, depth } = row;
  return (
    <tr>
      <td colSpan={5} style={{ paddingInlineStart: `calc(30px + ${depth} * var(--tree-indent))` }}>
        <dl className={classes['detail']}>
          {words !== null && (
            <>
              <dt>{t('words')}</dt>
              <dd>{text(words)}</dd>
            </>
          )}
          <dt>{t('calculation')}</dt>
          <dd>
            <FormulaList node={node} steps={steps} groups={groupNames(nodes)} />
          </dd>
          {node.note !== undefined && (
            <>
              <dt>{explained('note')}</dt>
              <dd>{node.note}</dd>
            </>
          )}
          {hasListed(node) && (
            <>
              <dt>{explained('occurrences')}</dt>
              <dd>
                <ListedOccurrences node={node} />
              </dd>
            </>
          )}
          {elsewhereCount(node) > 0 && (
            <>
              <dt>{explained('elsewhere')}</dt>
              <dd>
                <CountedElsewhere node={node} nodes={nodes} page={page} />
              </dd>
            </>
          )}
          <dt>{t('failing', { count: node.failingCount })}</dt>
          <dd>
            {node.failingCount === 0 && <span className={list['quiet']}>{t('noFailing')}</span>}
            {node.failing.length > 0 && (
              <ul className={classes['failing']}>
                {node.failing.map((record) => (
                  <li key={`${record.kind}-${record.id}`}>
                    <RecordLink record={record} />
                    <Reason reason={reasons?.[recordKey(record)]} />
                  </li>
                ))}
              </ul>
            )}
            {node.failingCount > node.failing.length && (
              <p className={list['nothing']}>
                {explained('unnamed', { count: node.failingCount - node.failing.length })}
              </p>
            )}
            <PathLink {...page} className={list['link']}>
              {explained('toIndicator')}
            </PathLink>
          </dd>
        </dl>
      </td>
    </tr>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { IndicatorLeaf } from '@gongkai/domain/indicator';
import { ledgerCheckOf, metricByKey } from '@gongkai/domain/metric';
import type { ResultNode } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { CountedElsewhere, elsewhereCount } from './counted-elsewhere.tsx';
import { groupNames } from './formula-steps.ts';
import { hasListed, ListedOccurrences } from './leaf-remarks.tsx';
import type { SheetLinks } from './sheet-links.ts';
import { FormulaList } from './formula-list.tsx';
import classes from './evaluation.module.css';

type Sheet = RouterOutputs['evaluation']['subject'];
type Props = {
  data: Pick<Sheet, 'sheet' | 'explanations'>;
  /** which data the figures are */
  frozen: string;
  node: ResultNode;
  words: { zh: string; en: string } | null;
  leaf: IndicatorLeaf | null;
  links: SheetLinks;
};

/** Rule in words, figures put in, metric, source, state and snapshot of one indicator. */
export function IndicatorFacts({ data, node, words, leaf, frozen, links }: Props) {
  const t = useTranslations('explain');
  const evaluation = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const metric = leaf?.metric == null ? null : metricByKey(leaf.metric);
  const found = leaf?.metric == null ? null : ledgerCheckOf(leaf.metric);
  const source = leaf?.source ?? found?.check.source ?? null;
  return (
    <Panel title={t('how')}>
      <dl className={classes['detail']}>
        {words !== null && <Entry term={evaluation('words')}>{text(words)}</Entry>}
        <Entry term={evaluation('calculation')}>
          <FormulaList
            node={node}
            steps={data.explanations[node.key] ?? []}
            groups={groupNames(data.sheet.nodes)}
          />
        </Entry>
        {metric !== null && (
          <Entry term={t('metric')}>
            {t('metricOf', { name: text(metric.name), formula: text(metric.formula) })}
            {node.metric !== null && ` = ${node.metric.numerator} ÷ ${node.metric.denominator}`}
          </Entry>
        )}
        {node.note !== undefined && <Entry term={t('note')}>{node.note}</Entry>}
        {hasListed(node) && (
          <Entry term={t('occurrences')}>
            <ListedOccurrences node={node} />
          </Entry>
        )}
        {elsewhereCount(node) > 0 && (
          <Entry term={t('elsewhere')}>
            <CountedElsewhere node={node} nodes={data.sheet.nodes} page={links.indicator(node.key)} />
          </Entry>
        )}
        <Entry term={t('weight')}>{format.score(node.weight)}</Entry>
        <Entry term={t('stateOf')}>
          {evaluation(`states.${node.state}`)}
          {node.state !== 'measured' && ` · ${evaluation(`stateHints.${node.state}`)}`}
        </Entry>
        <Entry term={t('source')}>{source === null ? t('sourceOffice') : text(source)}</Entry>
        {found !== null && (
          <Entry term={t('ledger')}>
            <PathLink path={`/ledgers/${found.ledger.key}`} className={list['link']}>
              {text(found.ledger.name)}
            </PathLink>
          </Entry>
        )}
        <Entry term={t('frozen')}>{frozen}</Entry>
      </dl>
    </Panel>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

import { useTranslations } from 'use-intl';
import {
  IndicatorRule,
  LocalText,
  type FieldChange,
  type NodeChange,
  type SystemComparison,
} from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';
import { pointsText, useRuleText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = {
  comparison: SystemComparison;
  /** headings of the weights; then and now unless told */
  heads?: { before: string; after: string };
};

/** What differs between two versions: each indicator with its weight then and now, and each field that changed. */
export function ChangeTable({ comparison, heads }: Props) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const { settings, nodes } = comparison;
  if (settings.length === 0 && nodes.length === 0)
    return <p className={list['nothing']}>{t('noDifference')}</p>;
  return (
    <ScrollBox label={t('differences')}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{t('differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('difference')}</th>
            <th scope="col" data-figure>
              {heads?.before ?? t('weightBefore')}
            </th>
            <th scope="col" data-figure>
              {heads?.after ?? t('weightAfter')}
            </th>
            <th scope="col">{t('changes')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.length > 0 && (
            <tr>
              <th scope="row">{t('settings')}</th>
              <td>{t('differenceKind.changed')}</td>
              <td data-figure>—</td>
              <td data-figure>—</td>
              <td>
                <Changes changes={settings} />
              </td>
            </tr>
          )}
          {nodes.map((node) => (
            <tr key={node.key}>
              <th scope="row">
                {node.path.length > 0 && (
                  <span className={list['quiet']}>{`${node.path.map(text).join(' › ')} › `}</span>
                )}
                {text(node.name) || node.key}
              </th>
              <td className={classes['kind']} data-kind={node.kind}>
                {t(`differenceKind.${node.kind}`)}
              </td>
              <td data-figure>{weightText(node.weightBefore)}</td>
              <td data-figure>{weightText(node.weightAfter)}</td>
              <td>
                <Changes changes={withoutWeight(node)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function weightText(weight: number | null): string {
  return weight === null ? '—' : pointsText(weight);
}

/** The weights stand in columns of their own. */
function withoutWeight({ changes }: NodeChange): FieldChange[] {
  return changes.filter(({ field }) => field !== 'weight');
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('indicators');
  const valueText = useValueText();
  return (
    <ul className={classes['changes']}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className={list['quiet']}>
            {t.has(`field.${field}`) ? t(`field.${field}`) : field}
            {t('colon')}
          </span>
          {`${valueText(before)} → ${valueText(after)}`}
        </li>
      ))}
    </ul>
  );
}

/** A value of a definition in words; what has none is shown as it is written. */
function useValueText(): (value: unknown) => string {
  const text = useLocalText();
  const ruleText = useRuleText();
  return (value) => {
    if (value === null || value === undefined || value === '') return '—';
    const rule = IndicatorRule.safeParse(value);
    if (rule.success) return ruleText(rule.data);
    const words = LocalText.safeParse(value);
    if (words.success) return text(words.data) || '—';
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return JSON.stringify(value);
  };
}

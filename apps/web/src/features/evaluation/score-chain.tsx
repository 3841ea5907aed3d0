import { useTranslations } from 'use-intl';
import type { ResultNode } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { SheetLinks } from './sheet-links.ts';
import type { PageLink } from './tree-row.tsx';
import classes from './explain.module.css';

type Props = {
  name: string;
  overall: number | null;
  score: number | null;
  /** the groups above the indicator, the outermost first, and the indicator itself */
  path: readonly ResultNode[];
  records: number;
  links: SheetLinks;
};

type Step = PageLink & { key: string; name: string; figure: string };

/** The way from the score to the records: each step with its figure, each a link that can be sent. */
export function ScoreChain(props: Props) {
  const t = useTranslations('explain');
  const steps = useSteps(props);
  return (
    <nav aria-label={t('chain')} className={`${classes['chain']} gk-no-print`}>
      <ol>
        {steps.map(({ key, name, figure, path, search }) => (
          <li key={key}>
            <PathLink path={path} search={search}>
              <span>{name}</span>
              <strong>{figure}</strong>
            </PathLink>
          </li>
        ))}
        <li>
          <a href="#records">
            <span>{t('records')}</span>
            <strong>{t('recordCount', { count: props.records })}</strong>
          </a>
        </li>
      </ol>
    </nav>
  );
}

function useSteps({ name, overall, score, path, links }: Props): Step[] {
  const t = useTranslations('explain');
  const format = useFormat();
  const text = useLocalText();
  const points = (node: ResultNode) =>
    `${node.points === null ? t('gap') : format.score(node.points)} / ${format.score(node.possible)}`;
  return [
    { key: 'overall', name: t('overall'), figure: format.score(overall), ...links.overall },
    { key: 'sheet', name, figure: format.score(score), ...links.sheet },
    ...path.map((node) => ({
      key: node.key,
      name: text(node.name),
      figure: points(node),
      ...(node.type === 'leaf' ? links.indicator(node.key) : links.group(node.key)),
    })),
  ];
}

import { useTranslations } from 'use-intl';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { ScoreTree } from '#features/evaluation/score-tree.tsx';
import { WhyNotFull } from '#features/evaluation/why-not-full.tsx';
import sheet from '#features/evaluation/evaluation.module.css';
import { useFormat } from '#lib/format.ts';
import type { ResultSheet } from './cycle-data.ts';
import { resultLinks } from './result-links.ts';
import { ResultSides } from './result-sides.tsx';

type Props = { data: ResultSheet; leaf: string | undefined };

/** An announced sheet: total, losses by size, every level with its steps, and what each source said. */
export function ResultSheetBody({ data, leaf }: Props) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const links = resultLinks(data.evaluationId, data.departmentId);
  const { score, band, lost } = data.sheet;
  const name = data.definition.bands.find(({ key }) => key === band)?.name;
  return (
    <>
      <div className={sheet['top']}>
        <p className={sheet['total']}>
          <strong>{score === null ? t('noScore') : format.score(score)}</strong>
          <span>{name === undefined ? '' : text(name)}</span>
        </p>
        <Panel title={t('whyNot')} note={t('whyNotNote')}>
          <WhyNotFull lost={lost} links={links} />
        </Panel>
      </div>
      <ScoreTree data={data} leaf={leaf} links={links} />
      <ResultSides data={data} />
    </>
  );
}

import { NumberFigure } from '@gongkai/charts/number-figure';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Board } from './board.ts';
import { prepareCards, type NumberCard } from './prepare-cards.ts';
import classes from './leadership.module.css';

type Props = { board: Board; onOpen: (address: string) => void };

/** Six figures with what they are held against. */
export function Cards({ board, onOpen }: Props) {
  const t = useTranslations('dashboard.cards');
  const common = useTranslations('dashboard');
  const format = useFormat();
  const navigate = useNavigate();
  const select = ({ open }: NumberCard) =>
    open === null ? void navigate({ to: '/evaluation' }) : onOpen(open);
  return (
    <ul className={classes['cards']} aria-label={t('label')}>
      {prepareCards(board).map((card) => (
        <li key={card.key} className={classes['card']}>
          <NumberFigure
            view={card.view}
            labels={{
              title: t(`${card.key}.title`),
              unit: t(`${card.key}.unit`, { total: card.total ?? 0 }),
              target: t(`${card.key}.target`),
              missing: common('noData'),
              comparedWith: t('compared'),
              better: t('better'),
              worse: t('worse'),
              history: t('history', { title: t(`${card.key}.title`) }),
            }}
            onSelect={() => select(card)}
          />
          <span className="gk-visually-hidden">{common('asOf', { day: format.fullDate(board.asOf) })}</span>
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { placeChain, type ChainLink, type ChainPlace } from './chain-layout.ts';
import classes from './record.module.css';

const BOX = { width: 190, height: 40, gapX: 44, gapY: 16 } as const;
/** Characters of a name that fit into a box. */
const NAME_LENGTH = 13;

type Props = { ledger: Ledger; record: RecordDetail };

/** What a record replaced and what replaced it (替代关系), as a graph with the same as a list beside it. */
export function ChainSection({ ledger, record }: Props) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const chain = useQuery({
    ...trpc.ledgerScreen.chain.queryOptions({ recordId: record.id }),
    enabled: ledger.chain !== null,
  });
  const links = chain.data ?? [];
  if (links.length === 0) return null;
  const places = placeChain(links);
  return (
    <section className={classes['section']} aria-labelledby="chain-title">
      <h2 id="chain-title" className={classes['heading']}>
        {t('chain.title')}
      </h2>
      <div className={classes['chain']}>
        <div className={classes['chainGraph']}>
          <Graph places={places} ownId={record.id} />
        </div>
        <ol className={classes['list']}>
          {places.map(({ link }) => (
            <ChainLine key={link.id} ledger={ledger} link={link} links={links} ownId={record.id} />
          ))}
        </ol>
      </div>
    </section>
  );
}

type LineProps = { ledger: Ledger; link: ChainLink; links: readonly ChainLink[]; ownId: string };

function ChainLine({ ledger, link, links, ownId }: LineProps) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const next = links.find(({ id }) => id === link.nextId);
  return (
    <li className={classes['line']}>
      {link.id === ownId ? (
        <strong>
          {link.number} {link.label || t('unnamed')}
        </strong>
      ) : (
        <Link to="/ledgers/$key/$id" params={{ key: ledger.key, id: link.id }} className="gk-link">
          {link.number} {link.label || t('unnamed')}
        </Link>
      )}
      <p className={classes['quiet']}>
        {link.periodOn !== null && `${format.fullDate(link.periodOn)} · `}
        {next === undefined
          ? t('chain.last')
          : t('chain.replacedBy', { number: next.number, label: next.label })}
      </p>
    </li>
  );
}

/** The graph itself; the list beside it says the same to those who do not see it. */
function Graph({ places, ownId }: { places: readonly ChainPlace[]; ownId: string }) {
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  const lines = Math.max(...places.map(({ line }) => line)) + 1;
  const x = (column: number) => (columns - 1 - column) * (BOX.width + BOX.gapX) + 1;
  const y = (line: number) => line * (BOX.height + BOX.gapY) + 1;
  const size = { width: x(0) + BOX.width + 1, height: y(lines - 1) + BOX.height + 1 };
  return (
    <svg aria-hidden {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
      <defs>
        <marker
          id="chain-arrow"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" className={classes['chainArrow']} />
        </marker>
      </defs>
      {places.map(({ link, column, line }) => {
        const next = places.find((one) => one.link.id === link.nextId);
        if (next === undefined) return null;
        const [fromX, fromY] = [x(column) + BOX.width, y(line) + BOX.height / 2];
        const [toX, toY] = [x(next.column), y(next.line) + BOX.height / 2];
        const middle = (fromX + toX) / 2;
        return (
          <path
            key={link.id}
            className={classes['chainEdge']}
            d={`M${fromX} ${fromY} C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`}
            markerEnd="url(#chain-arrow)"
          />
        );
      })}
      {places.map(({ link, column, line }) => (
        <g
          key={link.id}
          transform={`translate(${x(column)} ${y(line)})`}
          data-own={link.id === ownId || undefined}
          className={classes['chainBox']}
        >
          <rect width={BOX.width} height={BOX.height} rx="4" />
          <text x="10" y="25">
            {link.number} {shortened(link.label)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length <= NAME_LENGTH ? label : `${characters.slice(0, NAME_LENGTH - 1).join('')}…`;
}

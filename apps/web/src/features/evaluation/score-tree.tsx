import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { scoreLinks, type SheetLinks } from './sheet-links.ts';
import { isOpenAt, sheetRows, type SheetRow } from './sheet-rows.ts';
import classes from './evaluation.module.css';
import { LeafDetail } from './leaf-detail.tsx';
import { TreeRow, type PageLink } from './tree-row.tsx';

type Subject = RouterOutputs['evaluation']['subject'];
/** A sheet as read; reasons of single records are shown where they are known. */
export type SheetData = Omit<Subject, 'reasons'> & Partial<Pick<Subject, 'reasons'>>;
type Props = {
  data: Pick<SheetData, 'sheet' | 'definition' | 'explanations'> &
    Partial<Pick<SheetData, 'snapshot' | 'systemId' | 'reasons'>>;
  leaf: string | undefined;
  /** the pages of today's scores unless told */
  links?: SheetLinks;
};

/** 总分 → 一级 → 二级 → 指标: each leaf opens its rule, its calculation and the records that lost points. */
export function ScoreTree({
  data,
  leaf,
  links = scoreLinks(data.sheet.subject, data.snapshot?.id, data.systemId),
}: Props) {
  const t = useTranslations('evaluation');
  const rows = sheetRows(data.sheet.nodes, data.definition);
  const leaves = rows.filter(({ node }) => node.type === 'leaf').map(({ node }) => node.key);
  const named = rows.filter((row) => isOpenAt(row, leaf)).map(({ node }) => node.key);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(named));
  useEffect(() => {
    if (leaf === undefined) return;
    setOpen((old) => new Set([...old, ...named]));
    document.getElementById(`leaf-${leaf}`)?.scrollIntoView({ block: 'center' });
    // Opens what the address newly names; what the reader opened stays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [leaf]);
  function toggle(key: string) {
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }
  const isAllOpen = leaves.every((key) => open.has(key));
  return (
    <Panel
      title={t('tree')}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setOpen(isAllOpen ? new Set() : new Set(leaves))}
        >
          {t(isAllOpen ? 'closeAll' : 'openAll')}
        </Button>
      }
    >
      <div className={list['scroll']}>
        <table className={`${list['list']} ${classes['tree']}`}>
          <caption className="gk-visually-hidden">{t('tree')}</caption>
          <Head />
          <TotalRow data={data} />
          {rows.map((row) => (
            <tbody key={row.node.key} id={`leaf-${row.node.key}`}>
              <TreeRow
                row={row}
                isNamed={row.node.key === leaf}
                isOpen={open.has(row.node.key)}
                onToggle={() => toggle(row.node.key)}
                page={pageOf(links, row)}
              />
              {row.node.type === 'leaf' && open.has(row.node.key) && (
                <LeafDetail
                  row={row}
                  nodes={data.sheet.nodes}
                  steps={data.explanations[row.node.key] ?? []}
                  page={pageOf(links, row)}
                  reasons={data.reasons?.[row.node.key]}
                />
              )}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}

/** A leaf's own page; a group's place in this sheet. */
function pageOf(links: SheetLinks, { node }: SheetRow): PageLink {
  return node.type === 'leaf' ? links.indicator(node.key) : links.group(node.key);
}

function Head() {
  const t = useTranslations('evaluation');
  return (
    <thead>
      <tr>
        <th scope="col">{t('indicator')}</th>
        <th scope="col" data-figure>
          {t('weight')}
        </th>
        <th scope="col" data-figure>
          {t('figures')}
        </th>
        <th scope="col" data-figure>
          {t('got')}
        </th>
        <th scope="col" data-figure>
          {t('possible')}
        </th>
      </tr>
    </thead>
  );
}

function TotalRow({ data }: Pick<Props, 'data'>) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const { sheet } = data;
  const weight = sheet.nodes.reduce((sum, node) => sum + node.weight, 0);
  const possible = sheet.nodes.reduce((sum, node) => sum + node.possible, 0);
  const cut = sheet.adjustments.reduce((sum, one) => sum + one.points, 0);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <strong>{t('total')}</strong>
        </th>
        <td data-figure>{format.score(weight)}</td>
        <td data-figure />
        <td data-figure>
          <strong>{sheet.score === null ? t('noScore') : format.score(sheet.score)}</strong>
        </td>
        <td data-figure>{format.score(possible)}</td>
      </tr>
      {cut !== 0 && (
        <tr>
          <th scope="row">{t('adjustment')}</th>
          <td />
          <td />
          <td data-figure>{format.change(cut)}</td>
          <td />
        </tr>
      )}
    </tbody>
  );
}

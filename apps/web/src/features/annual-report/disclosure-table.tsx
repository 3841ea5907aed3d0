import { useTranslations } from 'use-intl';
import { DISCLOSURE_BLOCKS } from '@gongkai/domain/annual-report';
import { FigureCell } from './figure-cell.tsx';
import { FormTable } from './form-table.tsx';
import { useFormText } from './report-data.ts';

/** Table 1: 第二十条 (一), (五), (六) and (八). */
export function DisclosureTable({ label }: { label: string }) {
  const t = useTranslations('annualReport');
  const text = useFormText();
  return (
    <FormTable label={label}>
      {DISCLOSURE_BLOCKS.map(({ title, columns, rows }) => (
        <tbody key={title.zh}>
          <tr>
            <th colSpan={4} scope="rowgroup">
              {text(title)}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('disclosure.content')}</th>
            {columns.map((column) => (
              <th key={column.zh} scope="col" colSpan={3 / columns.length}>
                {text(column)}
              </th>
            ))}
          </tr>
          {rows.map(({ label: name, figures }) => (
            <tr key={name.zh}>
              <th scope="row">{text(name)}</th>
              {figures.map((figure) => (
                <FigureCell key={figure} figure={figure} columns={3 / columns.length} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </FormTable>
  );
}

import { useTranslations } from 'use-intl';
import {
  DISPUTE_KIND_LABELS,
  DISPUTE_KINDS,
  DISPUTE_RESULT_LABELS,
  DISPUTE_RESULTS,
  disputeKey,
} from '@gongkai/domain/annual-report';
import { FigureCell } from './figure-cell.tsx';
import { FormTable } from './form-table.tsx';
import { useFormText } from './report-data.ts';

/** Table 3: reconsideration and litigation by their results. */
export function DisputeTable({ label }: { label: string }) {
  const t = useTranslations('annualReport');
  const text = useFormText();
  return (
    <FormTable label={label}>
      <thead>
        <tr>
          <th colSpan={5} scope="colgroup">
            {text(DISPUTE_KIND_LABELS.reconsideration)}
          </th>
          <th colSpan={10} scope="colgroup">
            {t('dispute.litigation')}
          </th>
        </tr>
        <tr>
          {DISPUTE_RESULTS.map((result) => (
            <th key={result} rowSpan={2} scope="col">
              {text(DISPUTE_RESULT_LABELS[result])}
            </th>
          ))}
          <th colSpan={5} scope="colgroup">
            {text(DISPUTE_KIND_LABELS['suit-direct'])}
          </th>
          <th colSpan={5} scope="colgroup">
            {text(DISPUTE_KIND_LABELS['suit-after'])}
          </th>
        </tr>
        <tr>
          {[0, 1].flatMap((suit) =>
            DISPUTE_RESULTS.map((result) => (
              <th key={`${suit}-${result}`} scope="col">
                {text(DISPUTE_RESULT_LABELS[result])}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {DISPUTE_KINDS.flatMap((kind) =>
            DISPUTE_RESULTS.map((result) => (
              <FigureCell key={disputeKey(kind, result)} figure={disputeKey(kind, result)} />
            )),
          )}
        </tr>
      </tbody>
    </FormTable>
  );
}

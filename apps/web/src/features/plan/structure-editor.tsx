import { NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { editSection, type ReviewedPlan } from '@gongkai/domain/plan-review';
import { ItemEditor } from './item-editor.tsx';
import type { Range } from './source-pane.tsx';
import classes from './plan.module.css';

type Props = {
  plan: ReviewedPlan;
  onChange: (next: ReviewedPlan | null) => void;
  onShow: (range: Range | null) => void;
};

/** The recognised sections and items; numbers and headings are typed over, bodies split, joined or taken out. */
export function StructureEditor({ plan, onChange, onShow }: Props) {
  const t = useTranslations('plan');
  return (
    <ol className={classes['sections']}>
      {plan.sections.map((section, index) => (
        <li key={`${section.anchor.start}-${index}`}>
          <div className={classes['sectionHead']}>
            <NumberInput
              aria-label={t('structure.sectionNumber')}
              value={section.number ?? ''}
              hideControls
              allowDecimal={false}
              min={1}
              onChange={(value) =>
                onChange(editSection(plan, index, { number: typeof value === 'number' ? value : null }))
              }
            />
            <TextInput
              aria-label={t('structure.sectionHeading')}
              placeholder={t('structure.noHeading')}
              value={section.heading ?? ''}
              onChange={(event) =>
                onChange(
                  editSection(plan, index, {
                    heading: event.currentTarget.value === '' ? null : event.currentTarget.value,
                  }),
                )
              }
            />
            <span className={classes['count']}>{t('structure.items', { count: section.items.length })}</span>
          </div>
          <ol className={classes['items']}>
            {section.items.map((item, position) => (
              <ItemEditor
                key={item.anchor.start}
                plan={plan}
                item={item}
                path={{ section: index, item: position }}
                onChange={onChange}
                onShow={onShow}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

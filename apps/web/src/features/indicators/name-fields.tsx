import { Group, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { LocalText } from '@gongkai/domain/indicator';
import { findClassificationMark } from '@gongkai/domain/secrecy';

type Props = {
  /** what the text is: 名称, 计分说明, 依据 */
  label: string;
  value: LocalText;
  /** several lines */
  long?: boolean;
  max: number;
  required?: boolean;
  onChange: (value: LocalText) => void;
};

/** A text in both languages, side by side; English may wait. */
export function NameFields({ label, value, long = false, max, required = false, onChange }: Props) {
  const t = useTranslations('indicators');
  const errors = useTranslations('errors');
  const Field = long ? Textarea : TextInput;
  return (
    <Group gap="sm" grow align="flex-start" preventGrowOverflow={false}>
      {(['zh', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={t(`inLanguage.${language}`, { label })}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          withAsterisk={required && language === 'zh'}
          value={value[language]}
          error={findClassificationMark(value[language]) === null ? undefined : errors('classified-text')}
          maxLength={max}
          {...(long && { autosize: true, minRows: 2, maxRows: 6 })}
          onChange={(event: { currentTarget: { value: string } }) =>
            onChange({ ...value, [language]: event.currentTarget.value })
          }
        />
      ))}
    </Group>
  );
}

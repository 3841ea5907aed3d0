import { useRef } from 'react';
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PlainDate } from '@gongkai/domain/common';
import { normaliseDay, normaliseMoment } from './form-values.ts';
import classes from './record.module.css';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  value: string;
  onValue: (value: string) => void;
  /** day and minute */
  withTime?: boolean;
};

/** Whether the picker can show what is typed. */
function isDay(typed: string): boolean {
  return PlainDate.safeParse(normaliseDay(normaliseMoment(typed).slice(0, 10))).success;
}

/**
 * A day or a minute, typed, pasted or picked. A text field: what is typed stays in view even when there is no such
 * day, and the ways people write days are all taken.
 */
export function DayInput({ value, onValue, withTime = false, label, ...rest }: Props) {
  const t = useTranslations('ledger');
  const picker = useRef<HTMLInputElement>(null);
  const normalise = withTime ? (text: string) => normaliseMoment(text).replace('T', ' ') : normaliseDay;
  return (
    <TextInput
      {...rest}
      label={label}
      value={value}
      placeholder={withTime ? '2021-11-08 09:30' : '2021-11-08'}
      autoComplete="off"
      onChange={(event) => onValue(event.currentTarget.value)}
      onBlur={() => onValue(normalise(value))}
      rightSectionWidth={36}
      rightSection={
        <>
          <input
            ref={picker}
            type={withTime ? 'datetime-local' : 'date'}
            className={classes['picker']}
            tabIndex={-1}
            aria-hidden
            value={isDay(value) ? (withTime ? normaliseMoment(value) : normaliseDay(value)) : ''}
            onChange={(event) => onValue(event.currentTarget.value.replace('T', ' '))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('pickDay', { field: typeof label === 'string' ? label : '' })}
            disabled={rest.readOnly === true || rest.disabled === true}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  );
}

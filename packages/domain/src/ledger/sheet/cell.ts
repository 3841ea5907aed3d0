import { addDays } from '../../common/index.ts';
import type { LocalText } from '../../indicator/text.ts';
import { scaleOf, type Field, type FieldValue, type Place } from '../field.ts';

export type SheetLanguage = keyof LocalText;

/** Names for the ids that cells show, and ids for the names that people write. */
export type WriteNames = {
  department: (id: string) => string | null;
  /** such as `#12 关于…的通知` */
  record: (id: string) => string | null;
};
export type ReadNames = {
  department: (name: string) => string | null;
  record: (text: string, ledger: string) => string | null;
};

const FLAGS = { zh: { true: '是', false: '否' }, en: { true: 'Yes', false: 'No' } } as const;

/** An integer of 10^-scale units in decimals, without trailing zeros: 1250 of scale 2 is 12.5. */
export function decimalText(units: number, scale: number): string {
  if (scale === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  const whole = `${units < 0 ? '-' : ''}${digits.slice(0, -scale)}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Decimals to an integer of 10^-scale units; null when it is no number or has more decimals than that. */
export function unitsOf(text: string, scale: number): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text.normalize('NFKC').replaceAll(/[\s,¥元]/gu, ''));
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > scale) return null;
  const units = Number(`${sign}${whole}${kept.padEnd(scale, '0')}`);
  return Number.isSafeInteger(units) ? units : null;
}

/** Days since 30 December 1899, as a spreadsheet keeps a date in a cell that is not formatted as one. */
const SERIAL = /^([1-9]\d{4})(?:\.(\d+))?$/u;
const SERIAL_START = '1899-12-30';
const MINUTES_A_DAY = 1440;

/** A spreadsheet's number as its day and the minutes within it; null for what is none. */
function fromSerial(text: string): { day: string; minutes: number } | null {
  const match = SERIAL.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const minutes = Math.round(Number(`0.${match[2] ?? '0'}`) * MINUTES_A_DAY);
  const days = Number(match[1]) + Math.floor(minutes / MINUTES_A_DAY);
  return { day: addDays(SERIAL_START, days), minutes: minutes % MINUTES_A_DAY };
}

/** `2021年3月1日`, `2021/3/1`, `2021.03.01` and a spreadsheet's own number as `2021-03-01`; what is none of these stays, and is refused later. */
export function dayText(text: string): string {
  const match = /^(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  if (match === null) {
    const serial = fromSerial(text);
    return serial === null || serial.minutes > 0 ? text.trim() : serial.day;
  }
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function momentText(text: string): string {
  const match = /^(.+?)[ T](\d{1,2}):(\d{2})(?::\d{2})?$/u.exec(text.normalize('NFKC').trim());
  if (match === null) {
    const serial = fromSerial(text);
    if (serial === null) return `${dayText(text)}T00:00`;
    const part = (count: number) => String(count).padStart(2, '0');
    return `${serial.day}T${part(Math.floor(serial.minutes / 60))}:${part(serial.minutes % 60)}`;
  }
  const [, day = '', hour = '', minute = ''] = match;
  return `${dayText(day)}T${hour.padStart(2, '0')}:${minute}`;
}

type Choices = readonly { value: string; label: LocalText }[];

/** The label, unless it would be read as another choice. */
function labelOf(choices: Choices, value: string, language: SheetLanguage): string {
  const label = choices.find((choice) => choice.value === value)?.label[language];
  return label !== undefined && choiceOf(choices, label) === value ? label : value;
}

/** A value as a cell shows it; a blank is an empty cell. */
export function cellOf(field: Field, value: FieldValue, language: SheetLanguage, names: WriteNames): string {
  if (value === null) return '';
  switch (field.type) {
    case 'moment':
      return String(value).replace('T', ' ');
    case 'integer':
    case 'decimal':
    case 'money':
      return decimalText(Number(value), scaleOf(field));
    case 'choice':
      return labelOf(field.choices, String(value), language);
    case 'choices':
      return (value as readonly string[]).map((one) => labelOf(field.choices, one, language)).join('; ');
    case 'flag':
      return FLAGS[language][value === true ? 'true' : 'false'];
    case 'department':
      return names.department(String(value)) ?? '';
    case 'reference':
      return names.record(String(value)) ?? '';
    case 'place': {
      const { longitude, latitude } = value as Place;
      return `${longitude}, ${latitude}`;
    }
    default:
      return String(value);
  }
}

/** What a cell was read as: a value for the ledger's schema, or the code of why not. */
export type ReadCell = { ok: true; value: unknown } | { ok: false; code: string };

const read = (value: unknown): ReadCell => ({ ok: true, value });
const refused = (code: string): ReadCell => ({ ok: false, code });

function choiceOf(choices: Choices, text: string): string | null {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const same = (candidate: string) => candidate.normalize('NFKC').toLowerCase() === wanted;
  const found =
    choices.find(({ label }) => same(label.zh) || same(label.en)) ?? choices.find(({ value }) => same(value));
  return found?.value ?? null;
}

function choicesOf(choices: Choices, text: string): string[] | null {
  const parts = text.split(/[;；\n]/u).filter((part) => part.trim() !== '');
  const found = parts.flatMap((part) => {
    const whole = choiceOf(choices, part);
    // A label may itself hold 、 : only what is no label as it stands is taken apart.
    return whole === null ? part.split(/[、,，]/u).map((one) => choiceOf(choices, one)) : [whole];
  });
  return found.every((one) => one !== null) ? [...new Set(found)] : null;
}

function flagOf(text: string): boolean | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (['是', '有', 'yes', 'y', 'true', '1', '√', '✓'].includes(word)) return true;
  return ['否', '无', 'no', 'n', 'false', '0', '×'].includes(word) ? false : null;
}

function placeOf(text: string): Place | null {
  const match = /^(-?\d+(?:\.\d+)?)[,，\s]+(-?\d+(?:\.\d+)?)$/u.exec(text.trim());
  return match === null ? null : { longitude: Number(match[1]), latitude: Number(match[2]) };
}

function orCode(value: unknown, code: string): ReadCell {
  return value === null ? refused(code) : read(value);
}

/** A cell's text as a value of the field. What the ledger's schema will refuse is left to it. */
export function readCell(field: Field, text: string, names: ReadNames): ReadCell {
  if (text.trim() === '') return read(null);
  switch (field.type) {
    case 'day':
      return read(dayText(text));
    case 'moment':
      return read(momentText(text));
    case 'integer':
    case 'decimal':
    case 'money':
      return orCode(unitsOf(text, scaleOf(field)), 'not-a-number');
    case 'choice':
      return orCode(choiceOf(field.choices, text), 'not-a-choice');
    case 'choices':
      return orCode(choicesOf(field.choices, text), 'not-a-choice');
    case 'flag':
      return orCode(flagOf(text), 'not-a-flag');
    case 'department':
      return orCode(names.department(text.trim()), 'unknown-department');
    case 'reference':
      return orCode(names.record(text.trim(), field.ledger), 'unknown-record');
    case 'place':
      return orCode(placeOf(text), 'not-a-place');
    default:
      return read(text);
  }
}

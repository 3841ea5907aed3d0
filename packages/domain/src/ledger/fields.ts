import type { LocalText } from '../indicator/text.ts';
import type {
  ChoiceField,
  ChoicesField,
  DayField,
  DecimalField,
  DepartmentField,
  FilesField,
  FlagField,
  IntegerField,
  LongTextField,
  MomentField,
  MoneyField,
  PlaceField,
  ReferenceField,
  TextField,
  UrlField,
} from './field.ts';
import type { LedgerKey } from './keys.ts';

type More = { help?: LocalText; required?: boolean; public?: boolean; group?: string };
type Labels<V extends string> = Readonly<Record<V, readonly [zh: string, en: string]>>;

const label = (zh: string, en: string): { label: LocalText } => ({ label: { zh, en } });

function choices<V extends string>(labels: Labels<V>): { value: V; label: LocalText }[] {
  return Object.entries<Labels<V>[V]>(labels).map(([value, [zh, en]]) => ({
    value: value as V,
    label: { zh, en },
  }));
}

/** A text of one line, 200 characters at most unless said otherwise. */
export function text(zh: string, en: string, more: More & { max?: number } = {}): TextField {
  return { type: 'text', max: 200, ...label(zh, en), ...more };
}

/** Personal data: encrypted at rest, masked in lists (个人信息). */
export function personal(
  zh: string,
  en: string,
  kind: NonNullable<TextField['personal']>,
  more: More & { max?: number } = {},
): TextField {
  return { type: 'text', max: 200, personal: kind, ...label(zh, en), ...more };
}

/** A text of several lines, 4,000 characters at most unless said otherwise. */
export function longText(zh: string, en: string, more: More & { max?: number } = {}): LongTextField {
  return { type: 'long-text', max: 4000, ...label(zh, en), ...more };
}

/** A calendar day. */
export function day(zh: string, en: string, more: More = {}): DayField {
  return { type: 'day', ...label(zh, en), ...more };
}

/** A minute of local time, for limits in clock hours. */
export function moment(zh: string, en: string, more: More = {}): MomentField {
  return { type: 'moment', ...label(zh, en), ...more };
}

/** A whole number from 0 to a billion unless said otherwise. */
export function integer(
  zh: string,
  en: string,
  more: More & { min?: number; max?: number; unit?: LocalText } = {},
): IntegerField {
  return { type: 'integer', min: 0, max: 1_000_000_000, ...label(zh, en), ...more };
}

/** A number with decimals, kept as an integer; `min` and `max` count in 10^-scale units. */
export function decimal(
  zh: string,
  en: string,
  scale: number,
  more: More & { min?: number; max?: number; unit?: LocalText } = {},
): DecimalField {
  return { type: 'decimal', scale, min: 0, max: 10 ** 15, ...label(zh, en), ...more };
}

/** Money, kept in fen. */
export function money(zh: string, en: string, more: More = {}): MoneyField {
  return { type: 'money', ...label(zh, en), ...more };
}

/** One of a closed list. */
export function choice<const V extends string>(
  zh: string,
  en: string,
  labels: Labels<V>,
  more: More = {},
): ChoiceField<V> {
  return { type: 'choice', choices: choices(labels), ...label(zh, en), ...more };
}

/** Several of a closed list. */
export function several<const V extends string>(
  zh: string,
  en: string,
  labels: Labels<V>,
  more: More = {},
): ChoicesField<V> {
  return { type: 'choices', choices: choices(labels), ...label(zh, en), ...more };
}

/** Yes, no or not known. */
export function flag(zh: string, en: string, more: More = {}): FlagField {
  return { type: 'flag', ...label(zh, en), ...more };
}

/** A public address. */
export function url(zh: string, en: string, more: More = {}): UrlField {
  return { type: 'url', ...label(zh, en), ...more };
}

/** A department of the bureau. */
export function department(zh: string, en: string, more: More = {}): DepartmentField {
  return { type: 'department', ...label(zh, en), ...more };
}

/** Uploaded files. */
export function files(zh: string, en: string, more: More & { images?: boolean } = {}): FilesField {
  return { type: 'files', ...label(zh, en), ...more };
}

/** A record of a ledger. */
export function reference(zh: string, en: string, ledger: LedgerKey, more: More = {}): ReferenceField {
  return { type: 'reference', ledger, ...label(zh, en), ...more };
}

/** A point on the map. */
export function place(zh: string, en: string, more: More = {}): PlaceField {
  return { type: 'place', ...label(zh, en), ...more };
}

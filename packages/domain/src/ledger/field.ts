import type { LocalText } from '../indicator/text.ts';
import type { LedgerKey } from './keys.ts';

/** A place in WGS 84 degrees, as maps and GeoJSON have it. */
export type Place = { longitude: number; latitude: number };

/** What is personal about a field: it decides how lists mask it. Personal fields are encrypted at rest. */
export type PersonalKind = 'name' | 'identity-number' | 'phone' | 'address' | 'other';

type Common = {
  label: LocalText;
  /** one sentence under the input: what belongs here, and the source of the rule */
  help?: LocalText;
  /** must be filled in before a record can be saved at all; everything else may stay blank and is a finding */
  required?: boolean;
  /** may stand in what is published or handed out (公开字段) */
  public?: boolean;
  /** heading under which the form shows it; a key of the ledger's `groups` */
  group?: string;
};

/** A text of one line. */
export type TextField = Common & { type: 'text'; max: number; personal?: PersonalKind };
/** A text of several lines. */
export type LongTextField = Common & { type: 'long-text'; max: number; personal?: PersonalKind };
/** A calendar day, `YYYY-MM-DD`. */
export type DayField = Common & { type: 'day' };
/** A minute of the office's local time, `YYYY-MM-DDTHH:mm`. */
export type MomentField = Common & { type: 'moment' };
/** A whole number. */
export type IntegerField = Common & { type: 'integer'; min: number; max: number; unit?: LocalText };
/** A number with `scale` decimals, kept as an integer of 10^-scale units. */
export type DecimalField = Common & {
  type: 'decimal';
  scale: number;
  min: number;
  max: number;
  unit?: LocalText;
};
/** Money in fen, shown in yuan. */
export type MoneyField = Common & { type: 'money' };
export type ChoiceField<V extends string = string> = Common & {
  type: 'choice';
  choices: readonly { value: V; label: LocalText }[];
};
/** Several of a closed list. */
export type ChoicesField<V extends string = string> = Common & {
  type: 'choices';
  choices: readonly { value: V; label: LocalText }[];
};
/** Yes, no, or not known yet (null). */
export type FlagField = Common & { type: 'flag' };
/** A public address, http or https. */
export type UrlField = Common & { type: 'url' };
/** A department of the bureau, by id. */
export type DepartmentField = Common & { type: 'department' };
/** Uploaded files, by id. */
export type FilesField = Common & { type: 'files'; images?: boolean };
/** A record of a ledger, by id. */
export type ReferenceField = Common & { type: 'reference'; ledger: LedgerKey };
/** A point on the map. */
export type PlaceField = Common & { type: 'place' };

export type Field =
  | TextField
  | LongTextField
  | DayField
  | MomentField
  | IntegerField
  | DecimalField
  | MoneyField
  | ChoiceField
  | ChoicesField
  | FlagField
  | UrlField
  | DepartmentField
  | FilesField
  | ReferenceField
  | PlaceField;

export type FieldType = Field['type'];
export type Fields = Readonly<Record<string, Field>>;

/** What one field can hold. Null is a blank: not known, not filled in. */
export type FieldValue = string | number | boolean | readonly string[] | Place | null;

type ValueOf<F extends Field> =
  F extends ChoiceField<infer V>
    ? V | null
    : F extends ChoicesField<infer V>
      ? readonly V[]
      : F extends FilesField
        ? readonly string[]
        : F extends IntegerField | DecimalField | MoneyField
          ? number | null
          : F extends FlagField
            ? boolean | null
            : F extends PlaceField
              ? Place | null
              : string | null;

/** The values of a ledger's fields, every field present. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
/** The values of some ledger, field by field. */
export type Values = Readonly<Record<string, FieldValue>>;

/** The keys of a ledger's fields that hold a calendar day or a minute. */
export type TimeKey<F extends Fields> = {
  [K in keyof F & string]: F[K]['type'] extends 'day' | 'moment' ? K : never;
}[keyof F & string];

/** The decimals by which a field's integer is shown; 0 where it is not a number with decimals. */
export function scaleOf(field: Field): number {
  return field.type === 'money' ? 2 : field.type === 'decimal' ? field.scale : 0;
}

/** The kind of personal data in a field, or null. */
export function personalKind(field: Field): PersonalKind | null {
  return field.type === 'text' || field.type === 'long-text' ? (field.personal ?? null) : null;
}

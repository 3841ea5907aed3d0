import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import type { Field, Fields, FieldValue } from './field.ts';

const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-moment' })
  .refine((minute) => PlainDate.safeParse(minute.slice(0, 10)).success, { error: 'not-a-moment' });

/** Days of records lie in the republic's years: anything else is a slip of the pen. */
const Day = PlainDate.refine((on) => on >= '1949-10-01' && on <= '2200-12-31', { error: 'day-out-of-range' });

const Url = z.url({ protocol: /^https?$/, error: 'not-a-public-address' }).max(2000, { error: 'too-long' });

const Place = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
});

function lineOf(max: number) {
  return z.string().trim().max(max, { error: 'too-long' });
}

function schemaOf(field: Field): z.ZodType<FieldValue> {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return lineOf(field.max);
    case 'day':
      return Day;
    case 'moment':
      return Moment;
    case 'integer':
    case 'decimal':
      return z
        .int({ error: 'not-a-number' })
        .min(field.min, { error: 'too-small' })
        .max(field.max, { error: 'too-large' });
    case 'money':
      return z
        .int({ error: 'not-a-number' })
        .min(0, { error: 'too-small' })
        .max(10 ** 15, { error: 'too-large' });
    case 'choice':
      return z.enum(
        field.choices.map(({ value }) => value),
        { error: 'not-a-choice' },
      );
    case 'choices':
      return z
        .array(
          z.enum(
            field.choices.map(({ value }) => value),
            { error: 'not-a-choice' },
          ),
        )
        .max(50);
    case 'flag':
      return z.boolean();
    case 'url':
      return Url;
    case 'department':
    case 'reference':
      return Uuid;
    case 'files':
      return z.array(Uuid).max(20, { error: 'too-many-files' });
    case 'place':
      return Place;
    default:
      return field satisfies never;
  }
}

/** An empty text or an empty list is a blank. */
function blankToNull(value: unknown): unknown {
  if (typeof value === 'string' && value.trim() === '') return null;
  if (Array.isArray(value) && value.length === 0) return null;
  return value === undefined ? null : value;
}

function nullable(field: Field): z.ZodType<FieldValue> {
  const schema: z.ZodType<FieldValue> = schemaOf(field).nullable();
  const checked =
    field.required === true ? schema.refine((value) => value !== null, { error: 'required' }) : schema;
  return z.preprocess(blankToNull, checked);
}

/**
 * The schema of a ledger's values: every field is there afterwards, blanks are null, unknown fields are refused.
 * Issue messages are codes: `required`, `too-long`, `too-small`, `too-large`, `not-a-number`, `not-a-choice`,
 * `not-a-moment`, `day-out-of-range`, `not-a-public-address`, `too-many-files`.
 */
export function valuesSchema(fields: Fields): z.ZodType<Readonly<Record<string, FieldValue>>> {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, nullable(field)])),
  );
}

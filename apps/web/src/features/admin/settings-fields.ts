import { OfficeSettings } from '@gongkai/domain/settings';

/** The settings as they stand in the form. */
export type SettingsFields = {
  nearDays: string;
  behindTolerance: string;
  stalledDays: string;
  receiptDays: string;
  evidenceRequired: boolean;
  fourEyes: boolean;
  askUntil: OfficeSettings['extension']['askUntil'];
};

export const NUMBER_FIELDS = ['nearDays', 'behindTolerance', 'stalledDays', 'receiptDays'] as const;

/** Stored settings in the form's fields. */
export function fieldsOf({ light, submit, extension, receiptDays }: OfficeSettings): SettingsFields {
  return {
    nearDays: String(light.nearDays),
    behindTolerance: String(light.behindTolerance),
    stalledDays: String(light.stalledDays),
    receiptDays: String(receiptDays),
    ...submit,
    ...extension,
  };
}

function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? null : Number(plain);
}

/**
 * The form's fields through the schema that the server keeps too; issues name the field last in their path. What the
 * form does not show stays as it is stored.
 */
export function readSettings(fields: SettingsFields, { limits, ledger }: OfficeSettings) {
  const { evidenceRequired, fourEyes, askUntil } = fields;
  return OfficeSettings.safeParse({
    limits,
    ledger,
    light: {
      nearDays: numberOf(fields.nearDays),
      behindTolerance: numberOf(fields.behindTolerance),
      stalledDays: numberOf(fields.stalledDays),
    },
    submit: { evidenceRequired, fourEyes },
    extension: { askUntil },
    receiptDays: numberOf(fields.receiptDays),
  });
}

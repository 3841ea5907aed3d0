import { OfficeSettings } from '@gongkai/domain/settings';

/** The figures of the form, by the part of the settings page that they stand under. */
export const NUMBER_SECTIONS = {
  tasks: ['nearDays', 'behindTolerance', 'stalledDays', 'receiptDays'],
  verification: ['samplePercent', 'discrepancyPoints', 'discrepancyPercent'],
  signals: [
    'lastHours',
    'lastShare',
    'atLeastReports',
    'burstTasks',
    'burstMinutes',
    'textLength',
    'jumpPoints',
    'extensions',
    'extensionsPerTask',
  ],
} as const;
type NumberField = (typeof NUMBER_SECTIONS)[keyof typeof NUMBER_SECTIONS][number];

/** The settings as they stand in the form. */
export type SettingsFields = Record<NumberField, string> & {
  evidenceRequired: boolean;
  fourEyes: boolean;
  askUntil: OfficeSettings['extension']['askUntil'];
};

/** Stored settings in the form's fields. */
export function fieldsOf(settings: OfficeSettings): SettingsFields {
  const { light, submit, extension, receiptDays, verification } = settings;
  const { samplePercent, discrepancy, signals } = verification;
  const own = (field: keyof typeof signals) => String(signals[field]);
  return {
    nearDays: String(light.nearDays),
    behindTolerance: String(light.behindTolerance),
    stalledDays: String(light.stalledDays),
    receiptDays: String(receiptDays),
    ...submit,
    ...extension,
    samplePercent: String(samplePercent),
    discrepancyPoints: (discrepancy.points / 100).toFixed(2),
    discrepancyPercent: String(discrepancy.percent),
    lastHours: own('lastHours'),
    lastShare: own('lastShare'),
    atLeastReports: own('atLeastReports'),
    burstTasks: own('burstTasks'),
    burstMinutes: own('burstMinutes'),
    textLength: own('textLength'),
    jumpPoints: own('jumpPoints'),
    extensions: own('extensions'),
    extensionsPerTask: own('extensionsPerTask'),
  };
}

function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? null : Number(plain);
}

/** Points as typed in hundredths; the rounding only takes away what floating point adds. */
function hundredthsOf(text: string): number | null {
  const points = numberOf(text);
  return points === null ? null : Number((points * 100).toFixed(6));
}

/** The field of the form that a refused setting stands in. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const last = String(path.at(-1) ?? '');
  if (!path.includes('discrepancy')) return last;
  return last === 'points' ? 'discrepancyPoints' : 'discrepancyPercent';
}

/** The form's fields through the schema that the server keeps too. What the form does not show stays as it is stored. */
export function readSettings(fields: SettingsFields, { limits, ledger }: OfficeSettings) {
  const { evidenceRequired, fourEyes, askUntil } = fields;
  const signals = NUMBER_SECTIONS.signals.map((field) => [field, numberOf(fields[field])]);
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
    verification: {
      samplePercent: numberOf(fields.samplePercent),
      discrepancy: {
        points: hundredthsOf(fields.discrepancyPoints),
        percent: numberOf(fields.discrepancyPercent),
      },
      signals: Object.fromEntries(signals),
    },
  });
}

import { DeskStepInput, type DeskStep } from '@gongkai/domain/disclosure-request';

/** What a step's form asks for, by the name of the input; `?` may stay blank. */
export const STEP_FIELDS = {
  'confirm-receipt': ['on'],
  'ask-supplement': ['on', 'dueOn'],
  'receive-supplement': ['on', 'isExcused'],
  consult: ['party', 'on', 'receivedOn'],
  'letter-received': ['on'],
  opinion: ['on', 'consents'],
  extend: ['on', 'days', 'approver', 'toldOn'],
  'tell-extension': ['on'],
  'notice-fee': ['on', 'feeBasis', 'count', 'earlier', 'number'],
  'fee-received': ['on'],
  'pay-fee': ['on', 'receipt'],
  reply: ['decision', 'basis', 'on', 'number', 'delivery', 'remedyStated'],
  withdraw: ['on'],
  archive: ['number'],
} as const satisfies Record<DeskStep, readonly StepField[]>;

const DAYS = ['on', 'dueOn', 'receivedOn', 'toldOn'] as const;
const COUNTS = ['days', 'count', 'earlier'] as const;
const FLAGS = ['isExcused', 'consents', 'remedyStated'] as const;
const CHOICES = ['feeBasis', 'decision'] as const;
const TEXTS = ['party', 'approver', 'number', 'receipt', 'basis', 'delivery'] as const;

export type StepField =
  | (typeof DAYS)[number]
  | (typeof COUNTS)[number]
  | (typeof FLAGS)[number]
  | (typeof CHOICES)[number]
  | (typeof TEXTS)[number];

/** Fields that may stay blank, wherever they are asked for. */
const OPTIONAL: readonly StepField[] = ['receivedOn', 'toldOn', 'receipt', 'basis', 'delivery'];

export type FieldKind = 'day' | 'count' | 'flag' | 'choice' | 'text';

/** Which input a field needs. */
export function kindOf(field: StepField): FieldKind {
  if ((DAYS as readonly string[]).includes(field)) return 'day';
  if ((COUNTS as readonly string[]).includes(field)) return 'count';
  if ((FLAGS as readonly string[]).includes(field)) return 'flag';
  return (CHOICES as readonly string[]).includes(field) ? 'choice' : 'text';
}

/** Whether a field must be filled in. The archive number is what archiving is; other numbers may come later. */
export function isRequired(step: DeskStep, field: StepField): boolean {
  if (field === 'number') return step === 'archive';
  return !OPTIONAL.includes(field);
}

/** A form's values: texts as typed, flags as set. */
export type StepDraft = Partial<Record<StepField, string | boolean>>;

/** How a step's form begins: its day is today, an extension is as long as it may be, a count goes on from the month's. */
export function firstDraft(today: string, earlier: number): StepDraft {
  return {
    on: today,
    days: '20',
    feeBasis: 'item',
    count: '1',
    earlier: String(earlier),
    consents: true,
    remedyStated: true,
    decision: 'granted',
  };
}

function valueOf(field: StepField, given: string | boolean | undefined): unknown {
  if (kindOf(field) === 'flag') return given === true;
  const text = String(given ?? '')
    .normalize(kindOf(field) === 'count' ? 'NFKC' : 'NFC')
    .trim();
  if (text === '') return null;
  return kindOf(field) === 'count' ? Number(text) : text;
}

/** The form through the schema that the server keeps too. */
export function readStep(step: DeskStep, who: 'third-party' | 'co-author' | null, draft: StepDraft) {
  const values = STEP_FIELDS[step].map((field) => [
    field === 'feeBasis' ? 'basis' : field,
    valueOf(field, draft[field]),
  ]);
  return DeskStepInput.safeParse({
    step,
    ...(who === null ? {} : { who }),
    ...(Object.fromEntries(values) as Record<string, unknown>),
  });
}

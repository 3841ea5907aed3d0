import { z } from 'zod';
import { personalKind, type Ledger } from '@gongkai/domain/ledger';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import type { FormValues } from './form-values.ts';

const FormValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.object({ longitude: z.string(), latitude: z.string() }),
]);
const Form = z.record(z.string(), FormValueSchema);
const FileName = z.object({ name: z.string(), mime: z.string(), size: z.number() });
const RecordName = z.object({ ledger: z.string(), number: z.number(), label: z.string() });

/** A form as this device keeps it until it is saved: what it started from, what was typed, and names behind ids. */
const KeptDraft = z.object({
  base: Form,
  values: Form,
  version: z.int().nullable(),
  files: z.record(z.string(), FileName),
  records: z.record(z.string(), RecordName),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

function storageKey(userId: string, ledger: Ledger, recordId: string | null): string {
  return `gongkai.ledger.${userId}.${ledger.key}.${recordId ?? 'new'}`;
}

/** Without what may not lie about on a device: personal data, and texts that carry a secrecy mark. */
function keepable(ledger: Ledger, form: FormValues): FormValues {
  const personal = new Set(
    ledger.fields.filter(({ field }) => personalKind(field) !== null).map(({ key }) => key),
  );
  return Object.fromEntries(
    Object.entries(form).filter(
      ([key, value]) =>
        !personal.has(key) && !(typeof value === 'string' && findClassificationMark(value) !== null),
    ),
  );
}

/** The draft kept on this device; null where there is none that can be read. */
export function loadDraft(userId: string, ledger: Ledger, recordId: string | null): KeptDraft | null {
  try {
    const text = localStorage.getItem(storageKey(userId, ledger, recordId));
    return text === null ? null : (KeptDraft.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

type Kept = Omit<KeptDraft, 'base' | 'values'> & { base: FormValues; values: FormValues };

/** Keeps the draft on this device. A full storage is no reason to stop somebody from writing. */
export function keepDraft(userId: string, ledger: Ledger, recordId: string | null, draft: Kept): void {
  const { base, values, ...rest } = draft;
  const kept = { ...rest, base: keepable(ledger, base), values: keepable(ledger, values) };
  try {
    localStorage.setItem(storageKey(userId, ledger, recordId), JSON.stringify(kept));
  } catch {
    // The text is still on the screen.
  }
}

/** Forgets the draft: it was saved, or given up. */
export function dropDraft(userId: string, ledger: Ledger, recordId: string | null): void {
  localStorage.removeItem(storageKey(userId, ledger, recordId));
}

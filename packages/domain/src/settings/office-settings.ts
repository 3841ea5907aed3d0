import { z } from 'zod';
import { ExtensionPolicy, LightPolicy, SubmitPolicy } from '../task/index.ts';

/** What an office may set; every field has a default, so that an empty object is a whole setting. */
export const OfficeSettings = z.object({
  light: LightPolicy.prefault({}),
  submit: SubmitPolicy.prefault({}),
  extension: ExtensionPolicy.prefault({}),
  /** working days within which a department signs for a task (签收) */
  receiptDays: z.int().min(1).max(30).default(2),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

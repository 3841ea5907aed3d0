import { z } from 'zod';
import { LimitOverrides } from '../deadline/index.ts';
import { DiscrepancyPolicy } from '../discrepancy/index.ts';
import { SignalPolicy } from '../gaming-signal/index.ts';
import { ExtensionPolicy, LightPolicy, SubmitPolicy } from '../task/index.ts';

/** How ledgers warn before anything counts. */
const LedgerPolicy = z.object({
  /** working days before a due day from which it is near, and people are reminded */
  nearDays: z.int().min(1).max(60).default(5),
  /** working days that a department has to mend a published link before it counts */
  linkGraceDays: z.int().min(0).max(60).default(5),
  /** calendar days after which a published link is checked again */
  linkEveryDays: z.int().min(1).max(365).default(30),
});

/** What the office looks at when it verifies an evaluation (核查); none of it takes a point off. */
const VerificationPolicy = z.object({
  /** per cent of each department's indicators that a random sample proposes */
  samplePercent: z.int().min(1).max(100).default(20),
  discrepancy: DiscrepancyPolicy.prefault({}),
  signals: SignalPolicy.prefault({}),
});

/** What an office may set; every field has a default, so that an empty object is a whole setting. */
export const OfficeSettings = z.object({
  light: LightPolicy.prefault({}),
  submit: SubmitPolicy.prefault({}),
  extension: ExtensionPolicy.prefault({}),
  /** the office's own figures in the table of limits */
  limits: LimitOverrides.default({}),
  ledger: LedgerPolicy.prefault({}),
  verification: VerificationPolicy.prefault({}),
  /** working days within which a department signs for a task (签收) */
  receiptDays: z.int().min(1).max(30).default(2),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** A change of the settings, whole; `version` is the one that was read. */
export const UpdateSettingsInput = z.object({ settings: OfficeSettings, version: z.int().min(1) });
export type UpdateSettingsInput = z.infer<typeof UpdateSettingsInput>;

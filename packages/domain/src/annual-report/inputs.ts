import { z } from 'zod';
import { openText } from '../secrecy/index.ts';
import { isFigureKey, NARRATIVE_KEYS } from './form.ts';

/** A place of the form. */
export const FigureKey = z.string().max(60).refine(isFigureKey, { error: 'unknown-figure' });

export const AnnualReportRef = z.object({ year: z.int().min(1990).max(2100) });
export type AnnualReportRef = z.infer<typeof AnnualReportRef>;

export const FigureRef = AnnualReportRef.extend({ figure: FigureKey });
export type FigureRef = z.infer<typeof FigureRef>;

/** The version that was read; 0 for a report that nobody has changed yet. */
const Version = z.int().min(0);

/** A figure in place of the counted one; null takes the counted one back. Money in fen. Both need a reason. */
export const OverrideFigureInput = FigureRef.extend({
  value: z.int().min(0).max(1_000_000_000_000).nullable(),
  reason: openText(4, 500),
  version: Version,
});
export type OverrideFigureInput = z.infer<typeof OverrideFigureInput>;

export const NarrativeKeyInput = z.enum(NARRATIVE_KEYS);

/** The text of a part, whole; empty takes it away. */
export const SaveNarrativeInput = AnnualReportRef.extend({
  part: NarrativeKeyInput,
  text: openText(0, 6000),
  version: Version,
});
export type SaveNarrativeInput = z.infer<typeof SaveNarrativeInput>;

/** What is stored of a report besides the ledgers: corrections by figure, texts by part. */
export const StoredOverrides = z.record(
  z.string(),
  z.object({ value: z.int().min(0), reason: z.string(), byName: z.string(), on: z.iso.date() }),
);
export const StoredNarratives = z.partialRecord(NarrativeKeyInput, z.string());

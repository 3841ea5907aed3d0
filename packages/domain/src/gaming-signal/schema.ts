import { z } from 'zod';
import { PlainDate } from '../common/index.ts';
import type { RecordRef } from '../metric/index.ts';

/**
 * What a verifier may want to look at (核查提示). None of them takes a point off, and none is shown to others:
 * `last-minute` nearly all reports came in the last hours of the period (突击填报);
 * `burst` many tasks were reported on within minutes by one person;
 * `identical-text` one statement stands under several tasks; `templated-text` the same but for its figures;
 * `identical-file` one file (by SHA-256), `identical-link` one address, is evidence for several tasks;
 * `borrowed-file` one file is evidence of several departments;
 * `jump` one report finished the work at a leap, by default from 0 to 100; `reversal` progress was taken back after the work was reported as done;
 * `many-extensions` deadlines were put off again and again; `last-day-extension` asked for on the day due or the day before.
 */
export const GamingSignalKind = z.enum([
  'last-minute',
  'burst',
  'identical-text',
  'templated-text',
  'identical-file',
  'identical-link',
  'borrowed-file',
  'jump',
  'reversal',
  'many-extensions',
  'last-day-extension',
]);
export type GamingSignalKind = z.infer<typeof GamingSignalKind>;

/** From when something is a signal; every threshold is a setting. */
export const SignalPolicy = z.object({
  /** the last hours before the period's end */
  lastHours: z.int().min(1).max(720).default(48),
  /** per cent of a department's reports within them */
  lastShare: z.int().min(1).max(100).default(80),
  /** fewer reports than this say nothing about a habit */
  atLeastReports: z.int().min(1).max(100).default(3),
  /** tasks reported on by one person within `burstMinutes` */
  burstTasks: z.int().min(2).max(100).default(5),
  burstMinutes: z.int().min(1).max(240).default(10),
  /** characters below which equal texts (已完成) are no wonder */
  textLength: z.int().min(1).max(200).default(10),
  /** percentage points that one report goes up by, up to 100: at 100 only from 0 to 100 at once */
  jumpPoints: z.int().min(10).max(100).default(100),
  /** extensions of one department over all its tasks, and for one task */
  extensions: z.int().min(1).max(100).default(5),
  extensionsPerTask: z.int().min(1).max(20).default(2),
});
export type SignalPolicy = z.infer<typeof SignalPolicy>;

/** A progress report as the signals read it; `reportedAt` is an instant, files go by their SHA-256. */
export const SignalReport = z.object({
  id: z.string(),
  taskId: z.string(),
  taskTitle: z.string(),
  departmentId: z.string(),
  reporter: z.string(),
  reportedAt: z.iso.datetime({ offset: true }),
  percentBefore: z.int(),
  percent: z.int(),
  statement: z.string(),
  files: z.array(z.object({ sha256: z.string(), name: z.string() })),
  links: z.array(z.string()),
});
export type SignalReport = z.infer<typeof SignalReport>;

/** An extension asked for, whatever became of it. */
export const SignalExtension = z.object({
  id: z.string(),
  taskId: z.string(),
  taskTitle: z.string(),
  departmentId: z.string(),
  requestedOn: PlainDate,
  fromDueOn: PlainDate,
});
export type SignalExtension = z.infer<typeof SignalExtension>;

/** `endsAt` is the first instant after the period; reports from then on are outside it. */
export type SignalInput = {
  reports: readonly SignalReport[];
  extensions: readonly SignalExtension[];
  endsAt: string;
};

/**
 * One finding: whom it concerns, the figures for its sentence, what was the same (a text, a file's name, an
 * address), and the tasks to look at. Times in hours or minutes, shares in per cent.
 */
export type GamingSignal = {
  kind: GamingSignalKind;
  departmentId: string;
  figures: Record<string, number>;
  sample: string | null;
  records: RecordRef[];
};

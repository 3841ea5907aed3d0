import type { ReportLocale } from '@gongkai/reports';
import type { ScoreChoice } from '@gongkai/services/export';

/** A file to be sent: what it is called, and its bytes. */
export type FileOf = { name: string; bytes: Uint8Array };

/** Which scores a document is made of, and in which language. */
export type EvaluationSource = ScoreChoice & { locale: ReportLocale };

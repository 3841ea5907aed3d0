import type { EvidenceKind } from '@gongkai/domain/task';
import { fromDbDate, type Prisma } from '@gongkai/db';

/** A progress report with its evidence, and the department and people by name. */
export const reportInclude = {
  evidence: {
    include: { file: { select: { id: true, name: true, mime: true, size: true } } },
    orderBy: { id: 'asc' },
  },
  assignment: { select: { department: { select: { shortName: true } } } },
} as const satisfies Prisma.ProgressReportInclude;

type ReportSource = Prisma.ProgressReportGetPayload<{ include: typeof reportInclude }>;

export type EvidenceDto = {
  id: string;
  kind: EvidenceKind;
  title: string;
  url: string | null;
  /** `size` in bytes; read it at `/api/files/<id>` */
  file: { id: string; name: string; mime: string; size: number } | null;
};

/** `reportedAt` is an ISO instant; percents are whole. */
export type ReportDto = {
  id: string;
  assignmentId: string;
  departmentName: string;
  reportedByName: string;
  reportedOn: string;
  reportedAt: string;
  percentBefore: number;
  percent: number;
  statement: string;
  /** the dated obligation it fulfilled */
  checkpointLabel: string | null;
  evidence: EvidenceDto[];
};

/** A stored report as screens show it. The kinds of evidence are kept by a CHECK constraint, hence the cast. */
export function toReport(source: ReportSource, checkpointLabel: string | null): ReportDto {
  const { id, assignmentId, reportedByName, percentBefore, percent, statement } = source;
  return {
    id,
    assignmentId,
    reportedByName,
    percentBefore,
    percent,
    statement,
    checkpointLabel,
    departmentName: source.assignment.department.shortName,
    reportedOn: fromDbDate(source.reportedOn),
    reportedAt: source.reportedAt.toISOString(),
    evidence: source.evidence.map((one) => ({
      id: one.id,
      kind: one.kind as EvidenceKind,
      title: one.title,
      url: one.url,
      file: one.file,
    })),
  };
}

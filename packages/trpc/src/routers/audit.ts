import { z } from 'zod';
import { AuditAction } from '@gongkai/domain/audit';
import { PlainDate, Uuid } from '@gongkai/domain/common';
import { listAudit, verifyAudit } from '@gongkai/services/audit';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('audit.read');
const AuditFilterInput = z.object({
  actions: z.array(AuditAction).max(100).default([]),
  actorName: z.string().trim().min(1).max(40).nullable().default(null),
  subjectId: Uuid.nullable().default(null),
  from: PlainDate.nullable().default(null),
  to: PlainDate.nullable().default(null),
  before: z
    .string()
    .regex(/^\d{1,18}$/u)
    .nullable()
    .default(null),
  limit: z.int().min(1).max(200).default(50),
});

export const auditRouter = router({
  list: read.input(AuditFilterInput).query(({ ctx, input }) => listAudit(ctx.services, input)),
  verify: read.query(({ ctx }) => verifyAudit(ctx.services)),
});

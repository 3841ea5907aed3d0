import type { Prisma } from '@gongkai/db';

/** A stored plan, whole. */
export type Plan = Prisma.PlanGetPayload<object>;

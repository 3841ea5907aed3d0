import { Prisma } from '@gongkai/db';
import { ServiceError } from '../core/index.ts';

/**
 * Runs a write of a plan; the same text a second time in a year is refused, also when two imports cross.
 *
 * @throws ServiceError `refused` with `plan-duplicate`.
 */
export async function refusingDuplicates<T>(year: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new ServiceError('refused', 'plan-duplicate', { year });
    throw error;
  }
}

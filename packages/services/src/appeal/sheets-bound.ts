import { scopeOf } from '@gongkai/domain/permission';
import { forbidden, type ServiceContext } from '../core/index.ts';

/**
 * The one department whose sheets the actor sees; null for those who see all.
 *
 * @throws ServiceError `forbidden` for those who see none.
 */
export function sheetsBound({ actor }: Pick<ServiceContext, 'actor'>): string | null {
  if (actor.kind === 'system') return null;
  const scope = scopeOf(actor, 'evaluation.read');
  if (scope === 'any') return null;
  if (scope === 'never' || actor.departmentId === null) throw forbidden('evaluation.read');
  return actor.departmentId;
}

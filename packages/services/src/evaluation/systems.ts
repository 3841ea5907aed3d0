import { IndicatorSystemDefinition, shippedSystems } from '@gongkai/domain/indicator';
import { FactDepartment, type SubjectKind, type SubjectRef } from '@gongkai/domain/metric';
import { systemOf, type Systems } from '@gongkai/domain/scoring';
import { Uuid } from '@gongkai/domain/common';
import type { Prisma, Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { usableSystem } from './usable-system.ts';

type Actor = Pick<ServiceContext, 'actor'>;
type Kind = FactDepartment['kind'];
const KINDS = FactDepartment.shape.kind.options;

/** A system in force: its row, null while it is only shipped, and its tree, over the kinds that it is in force for. */
export type SystemInForce = { id: string | null; version: number; definition: IndicatorSystemDefinition };
type InForce = readonly [SystemInForce, ...SystemInForce[]];

type Candidate = { id: string | null; version: number; read: () => IndicatorSystemDefinition };
type Read = (stored: unknown) => IndicatorSystemDefinition;

async function candidates(tx: Transaction, ctx: Actor, kind: SubjectKind, read: Read): Promise<Candidate[]> {
  const rows = await tx.indicatorSystem.findMany({
    where: {
      ...organisationScope(ctx),
      status: 'published',
      // A version that is only a part of combinations never counts by itself.
      partOnly: false,
      subjectKind: kind,
    },
    // What was published last counts, whenever its draft was begun.
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
  });
  const own = rows.map(({ id, version, definition }): Candidate => ({
    id,
    version,
    read: () => read(definition),
  }));
  const shipped = shippedSystems
    .filter(({ subjectKind }) => subjectKind === kind)
    .map((definition): Candidate => ({ id: null, version: 1, read: () => definition }));
  return [...own, ...shipped];
}

/** A system narrowed to those of its kinds that no newer one has; null where none is left. */
function narrowed(definition: IndicatorSystemDefinition, left: ReadonlySet<Kind>) {
  const named = definition.departmentKinds ?? KINDS;
  const kinds = named.filter((kind) => left.has(kind));
  if (kinds.length === 0) return null;
  return kinds.length === named.length ? definition : { ...definition, departmentKinds: kinds };
}

/**
 * The systems in force. For each kind of department the newest that the office published for it, or else the one we
 * ship (version 1); for work items the newest only. The one of the departments (处室) stands first.
 */
export async function currentSystems(tx: Transaction, ctx: Actor, kind: SubjectKind): Promise<InForce> {
  return await inForce(tx, ctx, kind, usableSystem);
}

/** Like {@link currentSystems}, but also what cannot be computed with any more: to list it, and to take its place. */
export async function namedInForce(tx: Transaction, ctx: Actor, kind: SubjectKind): Promise<InForce> {
  return await inForce(tx, ctx, kind, (stored) => IndicatorSystemDefinition.parse(stored));
}

async function inForce(tx: Transaction, ctx: Actor, kind: SubjectKind, read: Read): Promise<InForce> {
  const left = new Set<Kind>(KINDS);
  const found: SystemInForce[] = [];
  for (const { id, version, read: readOne } of await candidates(tx, ctx, kind, read)) {
    if (left.size === 0 || (kind === 'item' && found.length > 0)) break;
    const definition = kind === 'item' ? readOne() : narrowed(readOne(), left);
    if (definition === null) continue;
    found.push({ id, version, definition });
    for (const one of definition.departmentKinds ?? KINDS) left.delete(one);
  }
  const ofDepartments = ({ definition }: SystemInForce) =>
    definition.departmentKinds?.includes('division') ?? true;
  const [first, ...others] = found.toSorted((a, b) => Number(ofDepartments(b)) - Number(ofDepartments(a)));
  if (first === undefined) throw new Error(`No system ships for ${kind}.`);
  return [first, ...others];
}

/** The trees of {@link currentSystems}. */
export async function systemsInForce(tx: Transaction, ctx: Actor, kind: SubjectKind): Promise<Systems> {
  const [first, ...others] = await currentSystems(tx, ctx, kind);
  return [first.definition, ...others.map(({ definition }) => definition)];
}

/**
 * The systems in force that another one would take the place of, for all or some of their kinds of department; also one
 * that cannot be computed with any more.
 */
export async function systemsReplacedBy(
  tx: Transaction,
  ctx: Actor,
  { subjectKind, departmentKinds }: Pick<IndicatorSystemDefinition, 'subjectKind' | 'departmentKinds'>,
): Promise<InForce> {
  const current = await namedInForce(tx, ctx, subjectKind);
  const [first, ...others] = current.filter(({ definition }) =>
    (definition.departmentKinds ?? KINDS).some((kind) => departmentKinds?.includes(kind) ?? true),
  );
  return first === undefined ? current : [first, ...others];
}

/**
 * The newest published version of each line, versions for combinations only among them, and what ships where the office
 * has published none of the line: the office's lines by key, then those that ship.
 */
export async function newestOfLines(tx: Transaction, ctx: Actor): Promise<SystemInForce[]> {
  const rows = await tx.indicatorSystem.findMany({
    where: { ...organisationScope(ctx), status: 'published' },
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    distinct: ['key'],
    select: { id: true, key: true, version: true, definition: true },
  });
  const stored = rows.map(({ id, version, definition }) => ({
    id,
    version,
    definition: IndicatorSystemDefinition.parse(definition),
  }));
  const known = new Set(rows.map(({ key }) => key));
  const shipped = shippedSystems
    .filter(({ key }) => !known.has(key))
    .map((definition) => ({ id: null, version: 1, definition }));
  return [...stored, ...shipped];
}

/**
 * A published version by its id, or a system that ships by its key.
 *
 * @throws ServiceError `indicator-system-not-found`, and what {@link usableSystem} refuses.
 */
export async function publishedSystem(tx: Transaction, ctx: Actor, id: string): Promise<SystemInForce> {
  const shipped = shippedSystems.find(({ key }) => key === id);
  if (shipped !== undefined) return { id: null, version: 1, definition: shipped };
  const row = Uuid.safeParse(id).success
    ? await tx.indicatorSystem.findFirst({
        where: { id, status: 'published', ...organisationScope(ctx) },
        select: { id: true, version: true, definition: true },
      })
    : null;
  if (row === null) throw notFound('indicator-system');
  return { ...row, definition: usableSystem(row.definition) };
}

/** The system by which one department, by its kind, or one work item is evaluated. */
export async function systemOfSubject(
  tx: Transaction,
  ctx: Actor,
  subject: SubjectRef,
): Promise<SystemInForce> {
  const systems = await currentSystems(tx, ctx, subject.kind);
  if (subject.kind === 'item') return systems[0];
  const department = await tx.department.findFirst({
    where: { id: subject.id, ...organisationScope(ctx) },
    select: { kind: true },
  });
  const kind = FactDepartment.shape.kind.safeParse(department?.kind).data ?? null;
  const [first, ...others] = systems;
  const wanted = systemOf([first.definition, ...others.map(({ definition }) => definition)], kind);
  return systems.find(({ definition }) => definition === wanted) ?? first;
}

/** Like {@link currentSystems}, but stored: those that ship are published for the office when it has none. */
export async function storeSystemsInForce(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor' | 'now'>,
  kind: SubjectKind,
): Promise<readonly [SystemInForce & { id: string }, ...(SystemInForce & { id: string })[]]> {
  const [first, ...others] = await currentSystems(tx, ctx, kind);
  const stored = await storeOne(tx, ctx, first);
  const rest: (SystemInForce & { id: string })[] = [];
  for (const other of others) rest.push(await storeOne(tx, ctx, other));
  return [stored, ...rest];
}

async function storeOne(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor' | 'now'>,
  { id, version, definition }: SystemInForce,
): Promise<SystemInForce & { id: string }> {
  if (id !== null) return { id, version, definition };
  const shipped = shippedSystems.find(({ key }) => key === definition.key) ?? definition;
  const row = await tx.indicatorSystem.create({
    data: {
      ...organisationScope(ctx),
      key: shipped.key,
      subjectKind: shipped.subjectKind,
      name: shipped.name.zh,
      status: 'published',
      publishedAt: ctx.now,
      // A definition is plain JSON by its schema.
      definition: shipped as unknown as Prisma.InputJsonObject,
    },
  });
  return { id: row.id, version: row.version, definition };
}

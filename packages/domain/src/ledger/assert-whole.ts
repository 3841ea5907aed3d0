import type { Fields } from './field.ts';
import type { LedgerSpec } from './spec.ts';

function assertKnown(key: string, what: string, refs: readonly unknown[], known: ReadonlySet<string>): void {
  const wrong = refs.filter(isNamed).find((name) => !known.has(name));
  if (wrong !== undefined)
    throw new RangeError(`ledger ${key}: ${what} names ${wrong}, which it does not have`);
}

/** A derived day is a function; the compiler has checked what it reads. */
function isNamed(ref: unknown): ref is string {
  return typeof ref === 'string';
}

/**
 * A mistake in a ledger's own file shows when the program starts, not when a record is saved.
 *
 * @param checks the keys of all its checks, standard ones included
 * @throws RangeError when the file names what it does not define
 */
export function assertWhole<F extends Fields, P extends string, D extends string, C extends string>(
  spec: LedgerSpec<F, P, D, C>,
  checks: readonly string[],
): void {
  const { key } = spec;
  const fields = new Set(Object.keys(spec.fields));
  const days = new Set([
    ...Object.entries(spec.fields).flatMap(([name, { type }]) =>
      type === 'day' || type === 'moment' ? [name] : [],
    ),
    ...Object.keys(spec.publications).map((name) => `publication:${name}`),
  ]);
  const all = new Set([...fields, ...days]);
  const deadlines = Object.values<(typeof spec.deadlines)[D]>(spec.deadlines);
  const periods = Object.values(spec.periods ?? {});
  const refusals = Object.entries(spec.refusals ?? {});
  const groups = Object.values(spec.fields).flatMap(({ group }) => group ?? []);
  assertKnown(key, 'label', [spec.label], fields);
  assertKnown(key, 'identity', spec.identity, fields);
  assertKnown(key, 'chain', [spec.chain], fields);
  assertKnown(key, 'columns', spec.columns, all);
  assertKnown(key, 'period', spec.period, days);
  assertKnown(key, 'order', spec.order.flat(), days);
  const events = deadlines.flatMap(({ from, done }) => [from, done]);
  assertKnown(key, 'deadlines', events, days);
  const stands = periods.flatMap(({ from, until }) => [from, until]);
  assertKnown(key, 'periods', stands, days);
  const refused = refusals.map(([, { field }]) => field);
  assertKnown(key, 'refusals', refused, all);
  assertKnown(key, 'groups', groups, new Set(Object.keys(spec.groups)));
  // Days of publication stand in rows of their own, each behind its review; the database refuses them in a body.
  const published = Object.keys(spec.fields).find((name) => /published|^publication/i.test(name));
  if (published !== undefined) throw new RangeError(`ledger ${key}: ${published} must be a publication`);
  if (new Set(checks).size !== checks.length) throw new RangeError(`ledger ${key}: two checks of one name`);
  const warned = Object.values<(typeof spec.checks)[C]>(spec.checks);
  for (const { warns = {}, reasons } of warned)
    assertKnown(key, 'warns', Object.keys(warns), new Set(Object.keys(reasons)));
  const taken = refusals.find(([code]) => code === 'day-before' || code === 'published-without-review');
  if (taken !== undefined) throw new RangeError(`ledger ${key}: the code ${taken[0]} is taken`);
}

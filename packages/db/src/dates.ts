/** A DATE column's value for a calendar date `YYYY-MM-DD`. */
export function toDbDate(on: string): Date {
  return new Date(`${on}T00:00:00.000Z`);
}

/** The calendar date `YYYY-MM-DD` of a DATE column's value. */
export function fromDbDate(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/** Like {@link toDbDate}, for columns that may be empty. */
export function toDbDateOrNull(on: string | null): Date | null {
  return on === null ? null : toDbDate(on);
}

/** Like {@link fromDbDate}, for columns that may be empty. */
export function fromDbDateOrNull(value: Date | null): string | null {
  return value === null ? null : fromDbDate(value);
}

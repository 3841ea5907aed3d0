/** A task's number for people: the plan's year and its running number in three digits, such as `2021-007`. */
export function taskCode(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`;
}

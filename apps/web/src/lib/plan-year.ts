import { useLocalStorage } from '@mantine/hooks';
import { useSession } from './session.ts';

type PlanYear = { year: number; years: readonly number[]; choose: (year: number) => void };

/** How many past years the switch offers. */
const PAST_YEARS = 3;

/** The plan year the person works in: the office's current year until another is chosen on this device. */
export function usePlanYear(): PlanYear {
  const { today, organisation } = useSession();
  const current = Number(today.slice(0, 4));
  const [chosen, choose] = useLocalStorage<number | null>({
    key: `gongkai.plan-year.${organisation.id}`,
    defaultValue: null,
  });
  const years = Array.from({ length: PAST_YEARS + 2 }, (_, index) => current + 1 - index);
  const year = chosen !== null && years.includes(chosen) ? chosen : current;
  return { year, years, choose };
}

import { createContext, useContext } from 'react';

type OfficeDay = { today: string; setToday: (day: string) => void };

export const OfficeDayContext = createContext<OfficeDay | null>(null);

/** The calendar day on this device, `YYYY-MM-DD`: used until the session tells the office's own. */
export function deviceDay(): string {
  return Temporal.Now.plainDateISO().toString();
}

/** The office's calendar day and its setter, which only the signed-in layout calls. */
export function useOfficeDay(): OfficeDay {
  const day = useContext(OfficeDayContext);
  if (day === null) throw new Error('OfficeDayContext is missing');
  return day;
}

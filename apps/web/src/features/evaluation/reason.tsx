import { useLocalText } from '#features/dashboard/shared/labels.ts';
import classes from './evaluation.module.css';

type Props = { reason: { text: { zh: string; en: string } } | undefined };

/** Why a record fails, beside its name. */
export function Reason({ reason }: Props) {
  const text = useLocalText();
  if (reason === undefined) return null;
  return <span className={classes['why']}>{text(reason.text)}</span>;
}

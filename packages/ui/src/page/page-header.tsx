import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = {
  title: string;
  /** one sentence: how things stand, made from data */
  state?: ReactNode;
  /** buttons; at most one of them primary */
  actions?: ReactNode;
};

/** The head of a screen: title, its one sentence of state, its actions. */
export function PageHeader({ title, state, actions }: Props) {
  return (
    <header className={classes['header']}>
      <div className={classes['headerText']}>
        <h1 className={classes['title']}>{title}</h1>
        {state !== undefined && <p className={classes['state']}>{state}</p>}
      </div>
      {actions !== undefined && <div className={`${classes['actions']} gk-no-print`}>{actions}</div>}
    </header>
  );
}

import type { ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import classes from './page.module.css';

/** What went wrong, in the reader's language: what happened, what was kept, what to try. */
export type PageProblem = { what: string; kept?: string; tryThis?: string };

type Props =
  | { kind: 'loading'; rows?: number }
  | { kind: 'error'; problem: PageProblem; onRetry?: () => void; action?: ReactNode; wholePage?: boolean }
  | { kind: 'empty'; title: string; explanation?: ReactNode; action?: ReactNode; wholePage?: boolean };

/**
 * Stands in the place of data that is on its way, failed to come, or is not there yet. `wholePage`: there is no page
 * header above, so that its title is the page's heading.
 */
export function PageState(props: Props) {
  if (props.kind === 'loading') return <Loading rows={props.rows ?? 8} />;
  if (props.kind === 'error') return <Failure {...props} />;
  const Title = props.wholePage === true ? 'h1' : 'p';
  return (
    <div className={classes['stateBox']}>
      <Title className={classes['stateTitle']}>{props.title}</Title>
      {props.explanation !== undefined && <div className={classes['stateText']}>{props.explanation}</div>}
      {props.action}
    </div>
  );
}

function Loading({ rows }: { rows: number }) {
  const { t } = useUiEnvironment();
  return (
    <div role="status" aria-live="polite" className={classes['loading']}>
      <span className="gk-visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={20} width={index === 0 ? '32%' : `${96 - ((index * 7) % 24)}%`} />
      ))}
    </div>
  );
}

type FailureProps = { problem: PageProblem; onRetry?: () => void; action?: ReactNode; wholePage?: boolean };

function Failure({ problem, onRetry, action, wholePage = false }: FailureProps) {
  const { t } = useUiEnvironment();
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div role="alert" className={classes['stateBox']}>
      <IconAlertTriangle size={28} aria-hidden className={classes['failureIcon']} />
      <Title className={classes['stateTitle']}>{problem.what}</Title>
      <div className={classes['stateText']}>
        {problem.kept !== undefined && <p>{t('errorKept', { kept: problem.kept })}</p>}
        {problem.tryThis !== undefined && <p>{t('errorTry', { advice: problem.tryThis })}</p>}
      </div>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {action}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';

type Props = {
  /** a whole path, its parameters filled in: `/tasks/…` */
  path: string;
  search?: Record<string, string | number | readonly string[] | undefined>;
  className?: string | undefined;
  label?: string;
  children: ReactNode;
};

/**
 * A link by its finished path, for lists whose rows lead to pages of several features.
 * The router types paths by their patterns; a finished path is matched at run time and leads to "not found" if none fits.
 */
export function PathLink({ path, search, className, label, children }: Props) {
  return (
    <Link
      to={path as LinkProps['to']}
      search={(search ?? {}) as never}
      className={className}
      aria-label={label}
    >
      {children}
    </Link>
  );
}

type ButtonLinkProps = Pick<Props, 'path' | 'search' | 'children'> & Pick<ButtonProps, 'leftSection'>;

/** A {@link PathLink} that looks like a button, beside other acts of a page. */
export function PathButton({ path, search, leftSection, children }: ButtonLinkProps) {
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={leftSection}
      renderRoot={(props) => (
        <Link to={path as LinkProps['to']} search={(search ?? {}) as never} {...props} />
      )}
    >
      {children}
    </Button>
  );
}

/** The page of a task. */
export function taskPath(taskId: string): string {
  return `/tasks/${taskId}`;
}

/** The score sheet of a department or work item. */
export function sheetPath(kind: 'department' | 'item', id: string): string {
  return `/evaluation/${kind}/${id}`;
}

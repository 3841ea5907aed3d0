import { createContext, useContext, type CSSProperties, type ReactNode } from 'react';

/** Whether the page stands inside the shell, which is the main landmark already. */
export const InShell = createContext(false);

/** The root of a page that may stand alone or in the shell: a document has one main landmark. */
export function PageRoot({ children, style }: { children: ReactNode; style?: CSSProperties }) {
  const Root = useContext(InShell) ? 'div' : 'main';
  return <Root style={style}>{children}</Root>;
}

/** What stands in for content: nothing yet, nothing found, something failed, still loading. */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type IconName = Parameters<typeof Icon>[0]['name'];

export function Message({
  icon,
  title,
  failed = false,
  level: Title = 'h2',
  children,
}: {
  icon: IconName;
  title: string;
  failed?: boolean;
  /** `h1` where the message is the whole page. */
  level?: 'h1' | 'h2' | 'h3';
  children?: ReactNode;
}) {
  return (
    <div className={failed ? 'message failed' : 'message'} role={failed ? 'alert' : undefined}>
      <Icon name={icon} />
      <Title>{title}</Title>
      {children}
    </div>
  );
}

/** A grey block in the shape of what is coming. Sizes are CSS lengths. */
export function Skeleton({ width = '100%', height = '1em' }: { width?: string; height?: string }) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}

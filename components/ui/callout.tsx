'use client';

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { TONE_ICONS, type Tone } from './tone';

interface CalloutProps {
  tone?: Tone;
  title?: string;
  /** The level of the title in the page; 2 unless told. */
  level?: 2 | 3 | 4;
  icon?: IconName;
  /** `alert` for what has just gone wrong, `status` for what has just gone well: both are then read aloud. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** A message that stands out: a verdict, a warning, something to know before going on. */
export function Callout({ tone = 'info', title, level = 2, icon, role, children }: CalloutProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={`callout tone-${tone}`} role={role}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <div className="callout-body">
        {title && <Heading className="callout-title">{title}</Heading>}
        {children}
      </div>
    </div>
  );
}

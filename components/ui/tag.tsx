'use client';

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { TONE_ICONS, type Tone } from './tone';

interface TagProps {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}

/** A state in one or two words: icon, word and colour together. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      {children}
    </span>
  );
}

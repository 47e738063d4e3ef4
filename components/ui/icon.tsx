'use client';

import sprite from './icons.svg';

/** The drawings of `icons.svg`. */
export type IconName =
  | 'check'
  | 'check-circle'
  | 'alert'
  | 'info'
  | 'stop'
  | 'cross'
  | 'cross-circle'
  | 'clock'
  | 'chevron-down'
  | 'chevron-right'
  | 'chevron-left'
  | 'arrow-right'
  | 'arrow-left'
  | 'upload'
  | 'download'
  | 'file'
  | 'file-text'
  | 'file-check'
  | 'printer'
  | 'user'
  | 'users'
  | 'building'
  | 'search'
  | 'copy'
  | 'sign-out'
  | 'sign-in'
  | 'menu'
  | 'plus'
  | 'minus'
  | 'external'
  | 'calendar'
  | 'wallet'
  | 'receipt'
  | 'shield'
  | 'circle'
  | 'dot'
  | 'pencil'
  | 'trash'
  | 'help'
  | 'mail'
  | 'lock'
  | 'sites'
  | 'refresh'
  | 'eye'
  | 'chart'
  | 'send'
  | 'scale';

interface IconProps {
  name: IconName;
  /** Only when the icon stands without a word beside it, which is rare. */
  label?: string;
  className?: string;
}

// Next hands over an object with the hashed address, other tools the address itself.
const address: string = typeof sprite === 'string' ? sprite : sprite.src;

/** A line drawing in the colour and size of the text around it. It is one cached file for all pages and needs no script. */
export function Icon({ name, label, className = '' }: IconProps) {
  const classes = `icon ${className}`.trimEnd();
  const drawing = <use href={`${address}#${name}`} />;
  if (label) {
    return (
      <svg className={classes} role="img" aria-label={label}>
        {drawing}
      </svg>
    );
  }
  return (
    <svg className={classes} aria-hidden="true">
      {drawing}
    </svg>
  );
}

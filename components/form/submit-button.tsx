'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonVariant, buttonClass } from '../ui/button';

interface SubmitButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  variant?: ButtonVariant;
  /** What a long form knows by itself; otherwise the form's own state decides. */
  pending?: boolean;
  children: ReactNode;
}

/** Sends its form. While the answer is on its way it says so and takes no second press. */
export function SubmitButton({
  variant = 'primary',
  pending,
  children,
  className,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const status = useFormStatus();
  const waiting = pending ?? status.pending;
  return (
    <button
      type="submit"
      className={buttonClass(variant, className)}
      // Not `disabled`: the button would lose the focus, and a screen reader its place.
      aria-disabled={waiting || undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {waiting && <span className="spinner" aria-hidden="true" />}
      <span>{children}</span>
    </button>
  );
}

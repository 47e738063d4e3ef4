import type { ComponentProps, ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon, type IconName } from './icon';

/** `primary` once a page; `danger` is for what cannot be undone and is followed by a page that asks again. */
export type ButtonVariant = 'primary' | 'secondary' | 'plain' | 'danger';

interface Look {
  variant?: ButtonVariant;
  icon?: IconName;
  /** An icon after the words, for a button that leads on. */
  iconAfter?: IconName;
  children: ReactNode;
}

type ButtonProps = Look & Omit<ComponentProps<'button'>, 'children'>;

/** A button that does something on this page. Inside a form use `SubmitButton`. */
export function Button({ variant = 'secondary', icon, iconAfter, children, className, type, ...rest }: ButtonProps) {
  return (
    <button type={type ?? 'button'} className={buttonClass(variant, className)} {...rest}>
      <ButtonContent {...{ icon, iconAfter, children }} />
    </button>
  );
}

interface LinkButtonProps extends Look {
  href: string;
  className?: string;
  /** A file rather than a page: an ordinary link, and the browser saves what comes. */
  download?: boolean;
}

/** A link that looks like a button, for the one main way on. */
export function LinkButton({
  variant = 'secondary',
  icon,
  iconAfter,
  href,
  download,
  className,
  children,
}: LinkButtonProps) {
  const content = <ButtonContent {...{ icon, iconAfter, children }} />;
  if (download) {
    return (
      <a className={buttonClass(variant, className)} href={href} download>
        {content}
      </a>
    );
  }
  return (
    <AppLink className={buttonClass(variant, className)} href={href}>
      {content}
    </AppLink>
  );
}

/** The class of a button, for the few elements that have to be one by themselves (a `summary`, a file's label). */
export function buttonClass(variant: ButtonVariant, className = ''): string {
  return `btn btn-${variant} ${className}`.trimEnd();
}

interface ContentProps {
  icon: IconName | undefined;
  iconAfter: IconName | undefined;
  children: ReactNode;
}

/** What stands in a button: an icon, the words, an icon that leads on. */
export function ButtonContent({ icon, iconAfter, children }: ContentProps) {
  if (!icon && !iconAfter) return children;
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

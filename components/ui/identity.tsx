import { formatIdentity, maskIdentity } from '@/lib/core/identity-text';

interface IdentityProps {
  number: string;
  /** Lists show only the end of the number; the person's own page shows all of it. */
  masked?: boolean;
}

/** An IC, passport or SSFW number, grouped for reading. */
export function Identity({ number, masked = false }: IdentityProps) {
  return <span className="nowrap">{masked ? maskIdentity(number) : formatIdentity(number)}</span>;
}

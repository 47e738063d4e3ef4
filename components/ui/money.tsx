import { formatSen, type Sen } from '@/lib/core/money';

interface MoneyProps {
  amount: Sen | bigint;
  /** In a sentence or a panel; in a table "RM" stands in the heading once. */
  withUnit?: boolean;
}

/** An amount in ringgit with two decimals. A negative one keeps its sign beside the digits. */
export function Money({ amount, withUnit = false }: MoneyProps) {
  return (
    <span className="nowrap">
      {withUnit && 'RM '}
      {formatSen(amount)}
    </span>
  );
}

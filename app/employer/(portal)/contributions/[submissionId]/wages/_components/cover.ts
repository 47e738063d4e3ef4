import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { contributionOn, type MonthlyCoverage } from '@/lib/rules/monthly-contribution';
import { tableById } from '@/lib/rules/tables/tables';

type Packed<Coverage> = Omit<Coverage, 'table'> & { readonly table: string | null };

/**
 * What the law says of a person in a month, as it goes to the browser: the tables by their names, and of the person
 * nothing that the shares do not need.
 */
export interface Cover {
  readonly month: Month;
  readonly socso: Packed<MonthlyCoverage['socso']>;
  readonly eis: Packed<MonthlyCoverage['eis']>;
  readonly skbbk: Packed<MonthlyCoverage['skbbk']>;
}

/** The two sides' shares in the schemes that are reported, in sen. */
export interface Shares {
  readonly employer: Sen;
  readonly employee: Sen;
}

/** For the browser. */
export function packCoverage({ month, socso, eis, skbbk }: MonthlyCoverage): Cover {
  return {
    month,
    socso: { ...socso, table: socso.table?.id ?? null },
    eis: { ...eis, table: eis.table?.id ?? null },
    skbbk: { ...skbbk, table: skbbk.table?.id ?? null },
  };
}

/** The shares of a wage, by the same function as the saved lines. */
export function sharesOf({ month, socso, eis, skbbk }: Cover, schemes: SchemeSet, wage: Sen): Shares {
  const found = contributionOn(
    {
      month,
      socso: { ...socso, table: tableOf(socso.table) },
      eis: { ...eis, table: tableOf(eis.table) },
      skbbk: { ...skbbk, table: tableOf(skbbk.table) },
    },
    wage,
  );
  const act4 = coversSocso(schemes) ? found.socso : NOTHING;
  const act800 = coversEis(schemes) ? found.eis : NOTHING;
  const lindung = coversSocso(schemes) ? found.skbbk.employee : 0;
  return {
    employer: (act4.employer + act800.employer) as Sen,
    employee: (act4.employee + act800.employee + lindung) as Sen,
  };
}

const NOTHING = { employer: 0, employee: 0 };

function tableOf(id: string | null) {
  return id === null ? null : tableById(id);
}

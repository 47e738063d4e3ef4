/** A row of SOCSO's table, in sen: wage over, wage not over, First Category employer and employee, Second employer. */
export type SocsoRow = readonly [
  over: number,
  notOver: number | null,
  firstEmployer: number,
  firstEmployee: number,
  secondEmployer: number,
];

/** A row of EIS's table, in sen: wage over, wage not over, employer, employee. */
export type EisRow = readonly [over: number, notOver: number | null, employer: number, employee: number];

/** A row of SKBBK's table, in sen: wage over, wage not over, employee. The employer pays nothing. */
export type SkbbkRow = readonly [over: number, notOver: number | null, employee: number];

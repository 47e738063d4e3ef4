import { describe, expect, it } from 'vitest';
import { PAGE } from '@/lib/paper/page';
import { columnsOf } from '@/lib/records/paper/columns';

describe('the columns of a paper', () => {
  it.each(['acr', 'ecr'] as const)('of an %s run across the page without touching', (kind) => {
    const columns = columnsOf(kind);
    expect(columns[0]?.left).toBe(PAGE.left);
    expect(columns.at(-1)?.right).toBeCloseTo(PAGE.right, 6);
    columns.slice(1).forEach((column, index) => {
      expect(column.left).toBeGreaterThan(columns[index]?.right ?? 0);
      expect(column.right).toBeGreaterThan(column.left);
    });
  });

  it('leave category and SKBBK out of an ECR', () => {
    expect(columnsOf('acr').map((column) => column.head)).toEqual([
      'no',
      'identity',
      'name',
      'category',
      'wage',
      'employer',
      'employee',
      'skbbk',
      'total',
    ]);
    expect(columnsOf('ecr').map((column) => column.head)).toEqual([
      'no',
      'identity',
      'name',
      'wage',
      'employer',
      'employee',
      'total',
    ]);
  });
});

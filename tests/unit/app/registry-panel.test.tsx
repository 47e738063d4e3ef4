import { expect, it } from 'vitest';
import {
  LocalRegistryPanel,
  RegistryPanel,
} from '@/app/employer/registration/[caseId]/employees/_components/registry-panel';
import type { CaseEmployeeView } from '@/lib/employees/case-employee-view';
import { html } from './html';

const CASE = '0198a000-0000-7000-8000-000000000001';

function row(given: Partial<CaseEmployeeView>): CaseEmployeeView {
  return { id: CASE, registryState: null, registryFields: [], ...given } as CaseEmployeeView;
}

it('an employer learns that the IC number of an employee is nobody’s, and of what agrees nothing is said', () => {
  expect(html('ms', <LocalRegistryPanel row={row({ registryState: 'unknown' })} />)).toContain(
    'Jabatan Pendaftaran Negara: tiada rekod nombor ini',
  );
  expect(html('ms', <LocalRegistryPanel row={row({ registryState: 'agrees' })} />)).toBe('');
  const differs = row({ registryState: 'differs', registryFields: [{ field: 'name' }] });
  expect(html('ms', <LocalRegistryPanel row={differs} />)).toContain('<li>Nama</li>');
});

it('what Immigration has is written as people read it', () => {
  const found = { field: 'pass_until', declared: '2028-01-31', found: '2030-06-30' } as const;
  const differs = row({ registryState: 'differs', registryFields: [found] });
  const page = html('ms', <RegistryPanel caseId={CASE} row={differs} isOpen mayCorrect />);
  expect(page).toContain('di Imigresen: 30 Jun 2030');
  expect(page).not.toContain('2030-06-30');
});

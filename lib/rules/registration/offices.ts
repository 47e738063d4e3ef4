import type { StateCode } from '@/lib/rules/identity/birth-place';

/** An office of PERKESO that an employer can belong to. */
export interface Office {
  readonly code: string;
  /** With what the employer codes of this office begin: a letter and two digits, ours (SOURCES.md#offices). */
  readonly area: string;
  readonly state: StateCode;
  /** The town or the building: a proper name, the same in both languages. */
  readonly name: string;
  /** No public source was found for this office: the row stands in for the state's own. */
  readonly sample: boolean;
}

/** In the order of the states; the code of an office is its area. Whoever runs the portal replaces the rows marked as sample. */
export const OFFICES: readonly Office[] = [
  office('A01', '01', 'Johor Bahru'),
  sampleOffice('B01', '02', 'Alor Setar'),
  office('C01', '03', 'Kota Bharu'),
  office('C02', '03', 'Kuala Krai'),
  sampleOffice('D01', '04', 'Melaka'),
  sampleOffice('E01', '05', 'Seremban'),
  sampleOffice('F01', '06', 'Kuantan'),
  sampleOffice('G01', '07', 'George Town'),
  sampleOffice('H01', '08', 'Ipoh'),
  sampleOffice('I01', '09', 'Kangar'),
  office('J01', '10', 'Petaling Jaya'),
  sampleOffice('J02', '10', 'Shah Alam'),
  sampleOffice('K01', '11', 'Kuala Terengganu'),
  office('L01', '12', 'Kota Kinabalu'),
  office('L02', '12', 'Tawau'),
  office('L03', '12', 'Lahad Datu'),
  office('L04', '12', 'Keningau'),
  office('L05', '12', 'Sandakan'),
  office('M01', '13', 'Kuching'),
  office('M02', '13', 'Limbang'),
  office('N01', '14', 'Kuala Lumpur (Menara PERKESO)'),
  sampleOffice('O01', '15', 'Labuan'),
  sampleOffice('P01', '16', 'Putrajaya'),
];

const BY_CODE = new Map(OFFICES.map((row) => [row.code, row]));

/** The office of a code, or null. */
export function findOffice(code: string | null): Office | null {
  return BY_CODE.get(code ?? '') ?? null;
}

/** The offices of a state, the first of which is offered. */
export function officesOf(state: string | null): Office[] {
  return OFFICES.filter((row) => row.state === state);
}

function office(code: string, state: StateCode, name: string): Office {
  return { code, area: code, state, name, sample: false };
}

function sampleOffice(code: string, state: StateCode, name: string): Office {
  return { ...office(code, state, name), sample: true };
}

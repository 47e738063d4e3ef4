import type { StateCode } from './states';

/** An office of PERKESO that an employer can belong to. */
export interface Office {
  readonly code: string;
  readonly state: StateCode;
  /** The town or the building: a proper name, the same in both languages. */
  readonly name: string;
  /** The beginning of an employer code of this office: a letter and two digits, ours (SOURCES.md#offices). */
  readonly area: string;
  /** No public source was found for this office: the row stands in for the state's own. */
  readonly sample: boolean;
}

/** In the order of the states. Whoever runs the portal replaces the rows marked as sample. */
export const OFFICES: readonly Office[] = [
  office('johor-bahru', '01', 'Johor Bahru', 'A01'),
  sampleOffice('alor-setar', '02', 'Alor Setar', 'B01'),
  office('kota-bharu', '03', 'Kota Bharu', 'C01'),
  office('kuala-krai', '03', 'Kuala Krai', 'C02'),
  sampleOffice('melaka', '04', 'Melaka', 'D01'),
  sampleOffice('seremban', '05', 'Seremban', 'E01'),
  sampleOffice('kuantan', '06', 'Kuantan', 'F01'),
  sampleOffice('george-town', '07', 'George Town', 'G01'),
  sampleOffice('ipoh', '08', 'Ipoh', 'H01'),
  sampleOffice('kangar', '09', 'Kangar', 'I01'),
  office('petaling-jaya', '10', 'Petaling Jaya', 'J01'),
  sampleOffice('shah-alam', '10', 'Shah Alam', 'J02'),
  sampleOffice('kuala-terengganu', '11', 'Kuala Terengganu', 'K01'),
  office('kota-kinabalu', '12', 'Kota Kinabalu', 'L01'),
  office('tawau', '12', 'Tawau', 'L02'),
  office('lahad-datu', '12', 'Lahad Datu', 'L03'),
  office('keningau', '12', 'Keningau', 'L04'),
  office('sandakan', '12', 'Sandakan', 'L05'),
  office('kuching', '13', 'Kuching', 'M01'),
  office('limbang', '13', 'Limbang', 'M02'),
  office('menara-perkeso', '14', 'Kuala Lumpur (Menara PERKESO)', 'N01'),
  sampleOffice('labuan', '15', 'Labuan', 'O01'),
  sampleOffice('putrajaya', '16', 'Putrajaya', 'P01'),
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

function office(code: string, state: StateCode, name: string, area: string): Office {
  return { code, state, name, area, sample: false };
}

function sampleOffice(code: string, state: StateCode, name: string, area: string): Office {
  return { ...office(code, state, name, area), sample: true };
}
